/**
 * A module without the types of the nodes that its templates, functions and parameters give and take: by the time the sheets
 * are built, XSpec has checked them. At run time they would cost: a template with `as` makes its nodes apart, to be looked at,
 * and then copies them into where they belong, once more at each level. Types of nodes convert nothing, so nothing else
 * changes; those of values do (an attribute becomes a string), and stay. XSLT 3.0, 9.10 and 10.3; XPath 3.1, 3.1.5.2.
 */
export function eraseTypes(module) {
  return module.replace(declarations, tag => tag.replace(typeOfNodes, ""));
}

/** A start tag; of a parameter, an empty one: where a parameter holds its value, `as` decides what that is. */
const declarations = /<xsl:(?:template|function)\b(?:"[^"]*"|[^">])*>|<xsl:param\b(?:"[^"]*"|[^">])*\/>/g;
const typeOfNodes = /\sas="(?:element|attribute|text|node|item|document-node|empty-sequence)\([^"]*"/;
