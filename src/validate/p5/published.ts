/** The version of TEI P5 that the facts in `tei/schema/p5` are of. */
export const p5Version = "4.9.0";

/**
 * True of an address at which the TEI Consortium publishes `tei_all`, the schema of all of TEI P5: of the current version or of an
 * older one, as kept in the Vault.
 */
export function isAddressOfP5(href: string): boolean {
  return hosts.some(host => host.test(href)) && /\/xml\/tei\/custom\/schema\/relaxng\/tei_all\.rn[gc]$/.test(href);
}

const hosts = [
  /^https?:\/\/(www\.)?tei-c\.org\/(release|Vault\/P5\/[\w.]+)\/xml\//,
  /^https?:\/\/vault\.tei-c\.(org|de)\/P5\/[\w.]+\/xml\//,
];
