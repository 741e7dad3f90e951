import { rule } from "../../../core/diagnostic.ts";

export interface Path {
  readonly path: string;
}

export interface InManifest extends Path {
  readonly manifest: string;
}

/** The findings in bags. */
export const bagitCodes = {
  "REC-D101": rule<{ said: string }>({
    severity: "error",
    message: ({ said }) => `bagit.txt does not declare a bag: ${said}.`,
    hint: () => "Write two lines: BagIt-Version: 1.0, and Tag-File-Character-Encoding: UTF-8.",
    source: "RFC 8493, 2.1.1",
  }),
  "REC-D102": rule<{ version: string }>({
    severity: "error",
    message: ({ version }) => `There is no version "${version}" of BagIt that is known here: 0.93 to 0.97 and 1.0 are.`,
    hint: () => "Correct the first line of bagit.txt.",
    source: "RFC 8493, 2.1.1",
  }),
  "REC-D103": rule({
    severity: "error",
    message: () => "The bag has no folder data.",
    hint: () => "Put the payload into data; where there is none, an empty folder.",
    source: "RFC 8493, 2.1.2",
  }),
  "REC-D104": rule({
    severity: "error",
    message: () => "The bag has no payload manifest that can be checked.",
    hint: () => "Make one, such as manifest-sha512.txt.",
    source: "RFC 8493, 2.1.3",
  }),
  "REC-D105": rule<{ algorithm: string }>({
    severity: "warning",
    message: ({ algorithm }) => `The algorithm "${algorithm}" is not known here: this manifest was not checked.`,
    hint: () => "Add a manifest by sha512 or sha256.",
    source: "RFC 8493, 2.4",
  }),
  "REC-D106": rule<{ said: string }>({
    severity: "error",
    message: ({ said }) => `This cannot be read as a manifest: ${said}.`,
    hint: () => "Write on each line the digest in hexadecimal, a space and the path.",
    source: "RFC 8493, 2.1.3 and 2.3",
  }),
  "REC-D107": rule<Path>({
    severity: "error",
    message: ({ path }) => `The path "${path}" leads out of what may be listed here. It was not followed.`,
    hint: () => "List files below data in payload manifests and in fetch.txt, and tag files in tag manifests.",
    source: "RFC 8493, 2.1.3, 2.2.1, 2.2.3 and 5.1",
  }),
  "REC-D108": rule<InManifest>({
    severity: "error",
    message: ({ path, manifest }) => `"${path}", which ${manifest} lists, is not in the bag.`,
    hint: () => "Put the file there, or make the bag anew.",
    source: "RFC 8493, 3",
  }),
  "REC-D109": rule<InManifest>({
    severity: "error",
    message: ({ path, manifest }) => `"${path}" is not listed in ${manifest}.`,
    hint: () => "List it with its digest, or take it out of data.",
    source: "RFC 8493, 3",
  }),
  "REC-D110": rule<InManifest & { algorithm: string }>({
    severity: "error",
    message: ({ path, manifest, algorithm }) =>
      `"${path}" is not as it was: its ${algorithm} is another than ${manifest} has.`,
    hint: () => "Fetch the file again from where it was first.",
    source: "RFC 8493, 3",
  }),
  "REC-D111": rule<InManifest>({
    severity: "error",
    message: ({ path, manifest }) => `"${path}" is listed twice in ${manifest}.`,
    hint: () => "Keep one of the lines.",
    source: "RFC 8493, 2.1.3",
  }),
  "REC-D112": rule<InManifest>({
    severity: "warning",
    message: ({ path, manifest }) => `"${path}" is listed twice in ${manifest}, with the same digest.`,
    hint: () => "Keep one of the lines: BagIt 1.0 does not allow both.",
    source: "RFC 8493, 2.1.3",
  }),
  "REC-D113": rule<Path & { found: string }>({
    severity: "warning",
    message: ({ path, found }) =>
      `"${path}" is listed, and "${found}" is there: they differ in capitals or in how letters are composed alone.`,
    hint: () => "List the name as the file has it.",
    source: "RFC 8493, 6.1",
  }),
  "REC-D114": rule<InManifest>({
    severity: "warning",
    message: ({ path, manifest }) =>
      `"${path}", a file that a system makes for itself, is listed in ${manifest} and is not there.`,
    hint: () => "Take it out of the manifest.",
    source: "RFC 8493, 3 and 6.1",
  }),
  "REC-D115": rule<Path>({
    severity: "warning",
    message: ({ path }) => `The path "${path}" begins with "./".`,
    hint: () => "Begin it with data/: some programs take it for another file.",
    source: "RFC 8493, 2.1.3",
  }),
  "REC-D116": rule<InManifest>({
    severity: "error",
    message: ({ path, manifest }) => `The tag manifest "${path}" is listed in ${manifest}.`,
    hint: () => "Remove the line: no tag manifest is listed in one.",
    source: "RFC 8493, 2.2.1",
  }),
  "REC-D117": rule<{ said: string }>({
    severity: "error",
    message: ({ said }) => `This cannot be read as bag-info.txt: ${said}.`,
    hint: () => "Write on each line a label, a colon and a value; begin a line that goes on with a space.",
    source: "RFC 8493, 2.2.2 and 2.3",
  }),
  "REC-D118": rule<{ stated: string; found: string }>({
    severity: "error",
    message: ({ stated, found }) => `Payload-Oxum is ${stated}, and the payload has ${found} (bytes.files).`,
    hint: () => "Look for what is missing or too much in data; else correct Payload-Oxum.",
    source: "RFC 8493, 2.2.2",
  }),
  "REC-D119": rule<{ stated: string; found: string }>({
    severity: "warning",
    message: ({ stated, found }) =>
      `Payload-Oxum is ${stated}, and the payload has ${found} (bytes.files): files are missing that a system makes for itself, or whose names are listed twice.`,
    hint: () => "Correct Payload-Oxum.",
    source: "RFC 8493, 2.2.2",
  }),
  "REC-D120": rule<{ label: string }>({
    severity: "error",
    message: ({ label }) => `${label} stands here a second time.`,
    hint: () => "Keep one of them.",
    source: "RFC 8493, 2.2.2",
  }),
  "REC-D121": rule<{ said: string }>({
    severity: "error",
    message: ({ said }) => `This cannot be read as fetch.txt: ${said}.`,
    hint: () => "Write on each line an address, a space, the bytes or -, a space and the path.",
    source: "RFC 8493, 2.2.3",
  }),
  "REC-D122": rule<{ url: string }>({
    severity: "error",
    message: ({ url }) => `fetch.txt names "${url}", which is no address of the web. Nothing was fetched.`,
    hint: () => "Name an address that begins with https: or http:.",
    source: "RFC 8493, 2.2.3 and 5.2",
  }),
  "REC-D123": rule<InManifest>({
    severity: "error",
    message: ({ path, manifest }) => `"${path}" is in fetch.txt and not in ${manifest}.`,
    hint: () => "List it in each payload manifest.",
    source: "RFC 8493, 2.2.3",
  }),
  "REC-D124": rule<Path>({
    severity: "error",
    message: ({ path }) => `"${path}" has still to be fetched: the bag is not complete.`,
    hint: () => "Fetch it from the address that fetch.txt has, and check again.",
    source: "RFC 8493, 2.2.3 and 3",
  }),
  "REC-D125": rule<Path & { stated: string; found: string }>({
    severity: "warning",
    message: ({ path, stated, found }) => `"${path}" has ${found} bytes, and fetch.txt says ${stated}.`,
    hint: () => "Correct fetch.txt, if the digest of the file is right.",
    source: "RFC 8493, 2.2.3 and 5.3",
  }),
} as const;
