/**
 * The matrix of the DOM (Geometry Interfaces 1, 6), which Node does not have, as far as PDF.js asks for one when nothing is
 * drawn: it makes one as it is loaded, and scales and moves one where a glyph is a picture.
 */
export class DOMMatrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  scaleSelf(x, y) {
    this.a *= x;
    this.b *= x;
    this.c *= y;
    this.d *= y;
    return this;
  }

  translateSelf(x, y) {
    this.e += this.a * x + this.c * y;
    this.f += this.b * x + this.d * y;
    return this;
  }
}
