/** Thrown at what is no regular expression of XML Schema. */
export class NoExpression extends Error {}
