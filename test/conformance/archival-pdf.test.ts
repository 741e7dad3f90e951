import type { PageSize } from "../../src/render/pdf/page-design.ts";
import { buildEdition } from "../build-edition.ts";
import { firstEdition, fixtures, inParts, ourDocuments } from "../our-documents.ts";
import { areArchival, bookOf, type Book } from "./are-archival.ts";

areArchival([
  ...[firstEdition, inParts, ...ourDocuments, ...fixtures].map(path => bookOf(path)),
  bookOf(firstEdition, "diplomatic"),
  ofSize("a4"),
  ofSize("letter"),
]);

function ofSize(pageSize: PageSize): Book {
  const make = async (): Promise<Uint8Array> => {
    const options = { formats: ["pdf"], layer: "reading", notes: "end", pageSize } as const;
    const built = await buildEdition(firstEdition, options);
    if (!built.ok) throw new Error(firstEdition);
    return built.value.get("pdf")!;
  };
  return { name: `${firstEdition}, ${pageSize}`, make };
}
