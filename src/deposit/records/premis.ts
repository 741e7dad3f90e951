import { attribute } from "../../core/xml-tree.ts";
import { writeXmlDocument, type WrittenElement } from "../../engines/xmlbuilder2.ts";
import { addressOf, isOnWeb } from "../../record/addresses.ts";
import { keyOf, mainTitle } from "../../record/citation.ts";
import { calendarDate } from "../../record/dates.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { rightsStatements, type RightsStatement } from "../../record/rights-statements.ts";
import type { RecordedFile, EventAgent, FileEvent } from "./recorded-file.ts";
import { element, fact, group } from "./xml.ts";

/** The history of the files of a package, as it was told by those who made it. */
export interface History {
  readonly events: readonly FileEvent[];
  readonly agents: readonly EventAgent[];
}

/**
 * Preservation metadata, PREMIS 3.0: the edition as an intellectual entity, its files with their digests, what was done with them and by
 * whom, and what may be done with them. The changes that the header tells are events, too.
 */
export function premis(record: EditionRecord, files: readonly RecordedFile[], history: History): string {
  const events = [...changesAsEvents(record), ...history.events];
  const linked = linkedEvents(events, record);
  const rights = rightsStatements(record);
  const names = {
    xmlns: "http://www.loc.gov/premis/v3",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    version: "3.0",
  };
  return writeXmlDocument(
    element(
      "premis",
      names,
      entity(record, linked, rights.length),
      files.map(file => fileObject(file, linked, record)),
      events.map(event => eventElement(event, record)),
      [...agentsOfHeader(record), ...history.agents].map(agentElement),
      ...rights.map((statement, i) => rightsElement(statement, i + 1, record)),
    ),
  );
}

function keyIn(record: EditionRecord): string {
  return keyOf(record) ?? "edition";
}

function identified(what: string, type: string, value: string): WrittenElement {
  return element(what, {}, element(`${what}Type`, {}, type), element(`${what}Value`, {}, value));
}

/** The ids of events, by the name of each object that had a part in them. */
type LinkedEvents = ReadonlyMap<string, readonly string[]>;

function linkedEvents(events: readonly FileEvent[], record: EditionRecord): LinkedEvents {
  const linked = new Map<string, string[]>();
  for (const event of events)
    for (const name of objectsOf(event, record)) linked.set(name, [...(linked.get(name) ?? []), event.id]);
  return linked;
}

/** The files of an event; where it names none, it is of the edition. */
function objectsOf({ files }: FileEvent, record: EditionRecord): readonly string[] {
  return files.length > 0 ? files : [keyIn(record)];
}

function eventsOf(name: string, linked: LinkedEvents): readonly WrittenElement[] {
  return (linked.get(name) ?? []).map(id => identified("linkingEventIdentifier", "local", id));
}

function entity(record: EditionRecord, linked: LinkedEvents, rights: number): WrittenElement {
  return element(
    "object",
    { "xsi:type": "intellectualEntity" },
    identified("objectIdentifier", "local", keyIn(record)),
    ...record.publication.identifiers.map(identifier =>
      identified(
        "objectIdentifier",
        identifier.scheme ?? identifier.type ?? "local",
        addressOf(identifier) ?? identifier.written,
      ),
    ),
    fact("originalName", mainTitle(record)?.text),
    ...eventsOf(keyIn(record), linked),
    ...Array.from({ length: rights }, (_, i) =>
      identified("linkingRightsStatementIdentifier", "local", `rights-${i + 1}`),
    ),
  );
}

function fileObject(file: RecordedFile, linked: LinkedEvents, record: EditionRecord): WrittenElement {
  const { path, format } = file;
  const { sizeBytes, sha256, sha512 } = file.description;
  return element(
    "object",
    { "xsi:type": "file" },
    identified("objectIdentifier", "local", path),
    element(
      "objectCharacteristics",
      {},
      digest("SHA-256", sha256),
      digest("SHA-512", sha512),
      element("size", {}, String(sizeBytes)),
      element(
        "format",
        {},
        element("formatDesignation", {}, element("formatName", {}, format.name)),
        format.puid === undefined
          ? undefined
          : element(
              "formatRegistry",
              {},
              element("formatRegistryName", {}, "PRONOM"),
              element("formatRegistryKey", {}, format.puid),
            ),
      ),
    ),
    element("originalName", {}, path),
    element(
      "relationship",
      {},
      element("relationshipType", {}, "structural"),
      element("relationshipSubType", {}, "is part of"),
      identified("relatedObjectIdentifier", "local", keyIn(record)),
    ),
    ...eventsOf(path, linked),
  );
}

function digest(algorithm: string, value: string): WrittenElement {
  return element("fixity", {}, element("messageDigestAlgorithm", {}, algorithm), element("messageDigest", {}, value));
}

/** Of a change on a day, done by those whom the header names. TEI P5, 2.6. */
function changesAsEvents({ changes }: EditionRecord): FileEvent[] {
  return changes.flatMap(({ when, text, who }, i) => {
    const time = calendarDate(when);
    if (time === undefined) return [];
    const agents = who.filter(pointer => pointer.startsWith("#")).map(pointer => pointer.slice(1));
    return [
      {
        id: `change-${i + 1}`,
        type: "modification",
        time,
        ...(text !== undefined && { detail: text }),
        agents,
        files: [],
      },
    ];
  });
}

function eventElement(event: FileEvent, record: EditionRecord): WrittenElement {
  const { id, type, time, detail, outcome, outcomeNote, agents } = event;
  return element(
    "event",
    {},
    identified("eventIdentifier", "local", id),
    element("eventType", {}, type),
    element("eventDateTime", {}, time),
    group("eventDetailInformation", {}, fact("eventDetail", detail)),
    group(
      "eventOutcomeInformation",
      {},
      fact("eventOutcome", outcome),
      group("eventOutcomeDetail", {}, fact("eventOutcomeDetailNote", outcomeNote)),
    ),
    ...agents.map(agent => identified("linkingAgentIdentifier", "local", agent)),
    objectsOf(event, record).map(file => identified("linkingObjectIdentifier", "local", file)),
  );
}

/** Those whom a change names by their ids, each once. */
function agentsOfHeader({ agents, changes }: EditionRecord): EventAgent[] {
  const named = new Set(changes.flatMap(({ who }) => who));
  const found = agents.flatMap((agent): [string, EventAgent][] => {
    const ids = [agent.element, agent.element.parent].flatMap(at => (at && attribute(at, "xml:id")) ?? []);
    const id = ids.find(one => named.has(`#${one}`));
    if (id === undefined) return [];
    return [[id, { id, name: agent.text, type: agent.kind === "person" ? "person" : "organization" }]];
  });
  return [...new Map(found).values()];
}

function agentElement({ id, name, type, version }: EventAgent): WrittenElement {
  return element(
    "agent",
    {},
    identified("agentIdentifier", "local", id),
    element("agentName", {}, name),
    element("agentType", {}, type),
    fact("agentVersion", version),
  );
}

/** A licence; a statement without an address, or that there are no rights, is of another basis. */
function rightsElement(statement: RightsStatement, number: number, record: EditionRecord): WrittenElement {
  const { text, title, address, layer } = statement;
  const isLicence =
    address !== undefined && isOnWeb(address) && !/publicdomain\/mark|rightsstatements\.org/.test(address);
  const note = [layer && `Of the ${layer}.`, title, text].filter(Boolean).join(" ");
  return element(
    "rights",
    {},
    element(
      "rightsStatement",
      {},
      identified("rightsStatementIdentifier", "local", `rights-${number}`),
      element("rightsBasis", {}, isLicence ? "license" : "other"),
      isLicence
        ? element(
            "licenseInformation",
            {},
            identified("licenseDocumentationIdentifier", "URI", address),
            fact("licenseTerms", title ?? text),
            fact("licenseNote", note),
          )
        : element(
            "otherRightsInformation",
            {},
            address === undefined ? undefined : identified("otherRightsDocumentationIdentifier", "URI", address),
            element("otherRightsBasis", {}, title ?? "statement of the edition"),
            fact("otherRightsNote", note),
          ),
      identified("linkingObjectIdentifier", "local", keyIn(record)),
    ),
  );
}
