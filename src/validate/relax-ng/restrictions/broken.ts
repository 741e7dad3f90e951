/** A restriction that is not kept: what is wrong, and the clause. */
export interface Broken {
  readonly message: string;
  readonly clause: string;
}
