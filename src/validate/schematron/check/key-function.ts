import { lazily } from "../../../core/lazily.ts";
import { compileXPath, type Sequence } from "../../../engines/saxon-xpath.ts";

/**
 * The function `key()`, as an item: of the name of a key, values and the root below which nodes are looked for. The values are compared
 * as strings. XSLT 3.0, 20.2.2.
 */
export function keyFunction(nodesByValueByName: Sequence): unknown {
  return maker()(nodesByValueByName)[0];
}

const maker = lazily(() =>
  compileXPath(
    ["keys"],
    `function($name, $values, $top) {
      let $known := $keys(string($name)),
        $found := if (empty($known)) then error((), concat("There is no key ", $name, ".")) else data($values) ! $known(string(.))
      return if ($top instance of document-node()) then $found/. else $found[ancestor-or-self::node() intersect $top]/.
    }`,
    { namespaces: {}, compatible: false },
  ),
);
