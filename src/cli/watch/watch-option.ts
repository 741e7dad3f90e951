/** The option of commands that can go on with their work. With it, documents are worked on one at a time. */
export const watchOption = [
  "-w, --watch",
  "run again on each change of a document, of its parts and of its schemas",
] as const;
