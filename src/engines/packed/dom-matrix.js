/** The matrix of the DOM, which Node does not have: PDF.js makes one as it is loaded, and needs it where it draws. */
export class DOMMatrix {}
