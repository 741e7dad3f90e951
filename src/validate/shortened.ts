/** Enough of it to know it by. */
export function shortened(written: string): string {
  return written.length > 80 ? `${written.slice(0, 80)} …` : written;
}
