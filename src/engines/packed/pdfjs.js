/** PDF.js as far as a PDF is read: it is opened, and its operators have names. Its worker runs in the thread that asks. */
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
export { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
