import { attribute, isTei, type XmlElement } from "../core/xml-tree.ts";

/**
 * The line of a table that a cell heads: its column, in a row of labels; else its row, where it is a label itself. Undefined of
 * a cell of data. TEI P5, 15.1.1.
 */
export function headedByCell(cell: XmlElement): "column" | "row" | undefined {
  if (!isTei(cell, "cell")) return undefined;
  const role = attribute(cell, "role");
  const isInLabels =
    cell.parent !== undefined && isTei(cell.parent, "row") && attribute(cell.parent, "role") === "label";
  if (isInLabels && role !== "data") return "column";
  return role === "label" ? "row" : undefined;
}
