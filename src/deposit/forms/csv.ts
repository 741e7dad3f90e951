/** A table as comma-separated values: rows end in LF, cells with a sign of the notation stand in quotation marks. RFC 4180. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell).join(",")}\n`).join("");
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
