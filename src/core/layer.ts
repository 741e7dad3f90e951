/** Which text of the document is meant: what the source reads, or what the editor prints. */
export type Layer = "reading" | "diplomatic";
