import { createHash } from "node:crypto";

import { nameTree } from "./navigation.ts";
import type { Dictionary, PdfObjects, Reference } from "./objects.ts";
import { srgbProfile } from "./srgb-profile.ts";

/** A file that the PDF carries along, and what it is to the document. ISO 19005-3, annex E. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Such as `application/tei+xml`. */
  readonly mediaType: string;
  readonly relationship: "Source" | "Alternative" | "Supplement" | "Data";
  readonly description: string;
}

/** Writes the files that the PDF carries along, and gives the entries of the catalog that name them. */
export function writeAttachments(
  objects: PdfObjects,
  attachments: readonly Attachment[],
  date: Date,
): { readonly files: readonly Reference[]; readonly names: Reference | undefined } {
  const named = attachments.map(attachment => {
    const file = writeAttachment(objects, attachment, date);
    return [textString(attachment.name), file] as const;
  });
  return {
    files: named.map(([, file]) => file),
    names: named.length > 0 ? nameTree(objects, named) : undefined,
  };
}

function writeAttachment(objects: PdfObjects, attachment: Attachment, date: Date): Reference {
  const { name, bytes, mediaType, relationship, description } = attachment;
  const checksum = createHash("md5").update(bytes).digest();
  const file = objects.addStream(
    {
      Type: "EmbeddedFile",
      Subtype: mediaType.replaceAll("/", "#2F").replaceAll("+", "#2B"),
      Params: { Size: bytes.byteLength, ModDate: date, CheckSum: checksum },
    },
    bytes,
  );
  return objects.add({
    Type: "Filespec",
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    AFRelationship: relationship,
    EF: { F: file, UF: file },
  });
}

/** Text as its bytes in a PDF. ISO 32000-1, 7.9.2. */
function textString(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
}

/** The meaning of the colours: sRGB. ISO 19005-3, 6.2.3. */
export function outputIntent(objects: PdfObjects): Dictionary {
  return {
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: new String("sRGB IEC61966-2.1"),
    Info: new String("sRGB IEC61966-2.1"),
    DestOutputProfile: objects.addStream({ N: 3 }, srgbProfile()),
  };
}

/** The labels of the sheets: those before the text in small roman numbers, then from 1. ISO 32000-1, 12.4.2. */
export function pageLabels(sheetsBeforeText: number): Dictionary {
  const front = sheetsBeforeText > 0 ? [0, { S: "r" }] : [];
  return { Nums: [...front, sheetsBeforeText, { S: "D" }] };
}
