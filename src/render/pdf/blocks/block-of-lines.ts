import type { Line } from "../set-text.ts";

/** A block as lines, and how it holds together. */
export interface SetBlock {
  readonly lines: readonly Line[];
  readonly beforePt: number;
  readonly keepsWithNext: boolean;
  /** Begins a new sheet. */
  readonly opensSheet: boolean;
  /** A multiple of which its first line stands below the head of the type area; 0 where that does not matter. */
  readonly gridPt: number;
  readonly id: string | undefined;
  readonly outline: string | undefined;
  readonly level: number;
  /** Rules above its first line and below its last. */
  readonly ruledAbove: boolean;
  readonly ruledBelow: boolean;
  /** Blocks that are shown again above its lines where they begin a sheet. */
  readonly repeated: readonly SetBlock[];
}
