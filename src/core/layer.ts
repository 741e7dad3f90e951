/** A layer of the text: `reading`, as the editor prints it, or `diplomatic`, as the source reads. */
export type Layer = "reading" | "diplomatic";
