import { attribute, type XmlElement } from "../core/xml-tree.ts";

/** The corners of a surface or a zone, in the units of its surface. */
export interface Box {
  readonly ulx: number;
  readonly uly: number;
  readonly lrx: number;
  readonly lry: number;
}

/** Undefined where not all four are said in numbers. */
export function boxOf(element: XmlElement): Box | undefined {
  const [ulx, uly, lrx, lry] = ["ulx", "uly", "lrx", "lry"].map(name => Number(attribute(element, name) ?? NaN)) as [
    number,
    number,
    number,
    number,
  ];
  return [ulx, uly, lrx, lry].some(Number.isNaN) ? undefined : { ulx, uly, lrx, lry };
}

/** True where the second corner is not right of the first and below it. */
export function isReversed({ ulx, uly, lrx, lry }: Box): boolean {
  return ulx > lrx || uly > lry;
}

/** True of two that have no point in common. */
export function isApart(inner: Box, outer: Box): boolean {
  return inner.ulx > outer.lrx || inner.lrx < outer.ulx || inner.uly > outer.lry || inner.lry < outer.uly;
}
