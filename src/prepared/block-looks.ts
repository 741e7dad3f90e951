import { elementBefore } from "../core/siblings.ts";
import { attribute, isTei, standsIn, type XmlElement } from "../core/xml-tree.ts";
import type { Look } from "./looks.ts";

/** The settings of a block in print: its place in the measure, `close` to the block before, and `large`. */
export const settings = ["centred", "at-end", "indented", "close", "large"] as const;

export type Setting = (typeof settings)[number];

/** The settings of a block in print: as the source sets it, else as its kind is set in books. TEI P5, 1.3.1.1.3, 4.2, 4.6. */
export function blockLooks(block: XmlElement, looks: readonly Look[]): readonly Setting[] {
  const place = looks.map(look => places.get(look)).find(found => found !== undefined) ?? placeByKind(block);
  const settings: readonly (Setting | false | undefined)[] = [
    place,
    isClose(block) && "close",
    isMainTitle(block) && "large",
  ];
  return settings.filter(setting => setting !== undefined && setting !== false);
}

const places: ReadonlyMap<Look, Setting> = new Map<Look, Setting>([
  ["center", "centred"],
  ["right", "at-end"],
  ["indent", "indented"],
]);

function placeByKind(block: XmlElement): Setting | undefined {
  if (isTei(block, "signed") || (isTei(block, "dateline") && block.parent && isTei(block.parent, "opener")))
    return "at-end";
  if (standsIn(block, "titlePage") || (isTei(block, "trailer") && !standsIn(block, "castList"))) return "centred";
  return undefined;
}

/** One of the lines of an address, or a name beneath the words that lead to it. */
function isClose(block: XmlElement): boolean {
  if (!isTei(block, "addrLine") && !isTei(block, "signed")) return false;
  const before = elementBefore(block);
  return before !== undefined && (isTei(before, block.local) || isTei(before, "salute"));
}

function isMainTitle(block: XmlElement): boolean {
  return isTei(block, "titlePart") && (attribute(block, "type") ?? "main") === "main" && standsIn(block, "titlePage");
}
