/** A page of the source as records name it. */
export interface RecordedPage {
  readonly label: string;
  /** Its id in the TEI. */
  readonly id: string | undefined;
  /** Its words in the reading layer. */
  readonly text: string;
  readonly image: RecordedImage | undefined;
}

/** A picture of a page, by its address, and its size in pixels, where that is known. */
export interface RecordedImage {
  readonly url: string;
  readonly size: { readonly width: number; readonly height: number } | undefined;
}
