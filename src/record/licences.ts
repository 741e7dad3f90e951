import type { EditionRecord, Licence } from "./edition-record.ts";

/** The part of an edition that a licence is of: the record that is edited, or what the editor made of it. */
export type LayerOfRights = "record" | "edition";

/** The licences of a layer. One that the header says of no part is of the edition. */
export function licencesOf({ rights }: EditionRecord, layer: LayerOfRights): readonly Licence[] {
  return rights.licences.filter(licence => layerOf(licence) === layer);
}

export function layerOf({ n }: Licence): LayerOfRights {
  return /^(record|source|original)$/i.test(n ?? "") ? "record" : "edition";
}

/** A licence of the web. */
export interface KnownLicence {
  /** Its id in the list of SPDX; undefined of statements that are no licence, such as "In Copyright". */
  readonly spdx: string | undefined;
  readonly title: string;
  readonly address: string;
}

/** The licence that an address of its text leads to; undefined of one that is not known. */
export function knownLicence({ targets }: Licence): KnownLicence | undefined {
  for (const address of targets) {
    const found = creativeCommons(address) ?? statement(address) ?? listed.find(({ form }) => form.test(address));
    if (found) return { spdx: found.spdx, title: found.title, address };
  }
  return undefined;
}

type Named = Pick<KnownLicence, "spdx" | "title">;

/** Licences of Creative Commons; most of those that were written for a country have no other id than their address. */
function creativeCommons(address: string): Named | undefined {
  const [, kind, parts, version, country] =
    /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/([a-z]{2,3}))?(?:\/|$)/i.exec(
      address,
    ) ?? [];
  if (kind === undefined || parts === undefined || version === undefined) return undefined;
  const name = parts.toLowerCase();
  if (kind === "publicdomain")
    return name === "zero"
      ? { spdx: `CC0-${version}`, title: `Creative Commons Zero v${version} Universal` }
      : name === "mark"
        ? { spdx: `CC-PDM-${version}`, title: `Public Domain Mark ${version}` }
        : undefined;
  const words = name.split("-").map(part => partsOfCreativeCommons[part]);
  if (words.includes(undefined)) return undefined;
  const isPorted = country !== undefined && country !== "deed";
  const title = `Creative Commons ${words.join(" ")} ${version}`;
  const id = `CC-${name.toUpperCase()}-${version}`;
  if (isPorted) {
    const port = country.toUpperCase();
    return { spdx: ported.has(`${id}-${port}`) ? `${id}-${port}` : undefined, title: `${title} ${port}` };
  }
  const reach = version === "4.0" ? "International" : version === "3.0" ? "Unported" : "Generic";
  return { spdx: id, title: `${title} ${reach}` };
}

/** Those for a country that the list of SPDX has. */
const ported = new Set(
  (
    "CC-BY-2.5-AU CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-NC-3.0-DE CC-BY-NC-3.0-IGO " +
    "CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK " +
    "CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-ND-3.0-DE CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP CC-BY-SA-3.0-AT " +
    "CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO"
  ).split(" "),
);

const partsOfCreativeCommons: Readonly<Record<string, string>> = {
  by: "Attribution",
  sa: "Share Alike",
  nc: "Non Commercial",
  nd: "No Derivatives",
};

/** rightsstatements.org: statements of what is known of the rights, and no licences. */
function statement(address: string): Named | undefined {
  const [, name] = /^https?:\/\/rightsstatements\.org\/(?:vocab|page)\/([A-Za-z-]+)\//.exec(address) ?? [];
  const title = statements[name ?? ""];
  return title === undefined ? undefined : { spdx: undefined, title };
}

const statements: Readonly<Record<string, string>> = {
  InC: "In Copyright",
  "InC-OW-EU": "In Copyright - EU Orphan Work",
  "InC-EDU": "In Copyright - Educational Use Permitted",
  "InC-NC": "In Copyright - Non-Commercial Use Permitted",
  "InC-RUU": "In Copyright - Rights-holder(s) Unlocatable or Unidentifiable",
  "NoC-CR": "No Copyright - Contractual Restrictions",
  "NoC-NC": "No Copyright - Non-Commercial Use Only",
  "NoC-OKLR": "No Copyright - Other Known Legal Restrictions",
  "NoC-US": "No Copyright - United States",
  CNE: "Copyright Not Evaluated",
  UND: "Copyright Undetermined",
  NKC: "No Known Copyright",
};

const listed: readonly (Named & { readonly form: RegExp })[] = [
  { form: /^https?:\/\/opensource\.org\/licen[sc]es?\/mit\b/i, spdx: "MIT", title: "MIT License" },
  {
    form: /^https?:\/\/(www\.)?apache\.org\/licenses\/LICENSE-2\.0/i,
    spdx: "Apache-2.0",
    title: "Apache License 2.0",
  },
  {
    form: /^https?:\/\/opendatacommons\.org\/licenses\/odbl\/(1-0|1\.0)/i,
    spdx: "ODbL-1.0",
    title: "Open Data Commons Open Database License v1.0",
  },
  {
    form: /^https?:\/\/opendatacommons\.org\/licenses\/by\/(1-0|1\.0)/i,
    spdx: "ODC-By-1.0",
    title: "Open Data Commons Attribution License v1.0",
  },
  {
    form: /^https?:\/\/(www\.)?nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/3/i,
    spdx: "OGL-UK-3.0",
    title: "Open Government Licence v3.0",
  },
];
