import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Dictionary = Record<string, Value>;

/**
 * The parts of a PDF beside its sheets, as qpdf reads them: metadata of the catalog, labels, bookmarks, named places, files,
 * links, colours, fonts, and the structure with what each element is called, means and holds. Sheets are named by their place
 * in the file.
 */
export function describeStructure(path: string): string {
  const { stdout, status } = spawnSync("qpdf", ["--json=2", path], { encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) return "qpdf cannot read it\n";
  const { qpdf } = JSON.parse(stdout) as { qpdf: [Value, Record<string, StoredObject>] };
  return new Reader(qpdf[1], name => fileInside(path, name)).describe();
}

/** A file that a PDF carries. */
export function fileInside(path: string, name: string): Buffer {
  return spawnSync("qpdf", [`--show-attachment=${name}`, path], { maxBuffer: 1 << 30 }).stdout;
}

interface StoredObject {
  readonly value?: Value;
  readonly stream?: { readonly dict: Value };
}

class Reader {
  readonly #objects: Record<string, StoredObject>;
  readonly #fileInside: (name: string) => Buffer;
  readonly #sheets = new Map<string, number>();
  readonly #lines: string[] = [];

  constructor(objects: Record<string, StoredObject>, fileInside: (name: string) => Buffer) {
    this.#objects = objects;
    this.#fileInside = fileInside;
  }

  describe(): string {
    const trailer = this.#dictionary(this.#objects["trailer"]?.value);
    const catalog = this.#dictionary(trailer["/Root"]);
    for (const sheet of this.#array(this.#dictionary(catalog["/Pages"])["/Kids"]))
      this.#sheets.set(spelled(sheet), this.#sheets.size + 1);
    for (const key of ["/Lang", "/MarkInfo", "/PageMode", "/PageLabels", "/ViewerPreferences"])
      this.#say(0, `${key} ${JSON.stringify(this.#resolve(catalog[key]))}`);
    this.#bookmarks(this.#dictionary(catalog["/Outlines"])["/First"], 0);
    const names = this.#dictionary(catalog["/Names"]);
    for (const [name, place] of this.#named(names["/Dests"])) this.#say(0, `place ${name} ${this.#place(place)}`);
    for (const [name, file] of this.#named(names["/EmbeddedFiles"])) {
      const { "/AFRelationship": relationship, "/Desc": description, "/EF": held } = this.#dictionary(file);
      const { "/Subtype": type, "/Params": facts } = this.#dictionary(this.#dictionary(held)["/F"]);
      const digest = createHash("md5")
        .update(this.#fileInside(name.replace("u:", "")))
        .digest("hex");
      this.#say(0, `file ${name} ${digest} ${JSON.stringify([relationship, description, type, this.#resolve(facts)])}`);
    }
    for (const [sheet, number] of this.#sheets)
      this.#say(0, `sheet ${number}: ${this.#array(this.#dictionary(sheet)["/Annots"]).length} links`);
    for (const intent of this.#array(catalog["/OutputIntents"])) {
      const profile = this.#dictionary(this.#dictionary(intent)["/DestOutputProfile"]);
      this.#say(0, `output ${spelled(this.#dictionary(intent)["/Info"])}, ${spelled(profile["/N"])} colours`);
    }
    for (const font of this.#fonts()) this.#say(0, `font ${font}`);
    const root = this.#dictionary(catalog["/StructTreeRoot"]);
    this.#say(0, `roles ${JSON.stringify(this.#resolve(root["/RoleMap"]))}`);
    for (const kid of this.#array(root["/K"])) this.#element(kid, 0);
    return this.#lines.join("\n") + "\n";
  }

  /** By their names, without the letters that tell one subset from another. */
  #fonts(): string[] {
    const dictionaries = Object.values(this.#objects).map(({ value }) => this.#dictionary(value));
    const fonts = dictionaries.filter(({ "/Type": type, "/FontFile2": file }) => type === "/FontDescriptor" && file);
    return fonts.map(font => spelled(font["/FontName"]).replace(/^\/[A-Z]{6}\+/, "subset of ")).sort();
  }

  #bookmarks(first: Value | undefined, depth: number): void {
    for (let next = first; next !== undefined;) {
      const bookmark = this.#dictionary(next);
      this.#say(depth, `bookmark ${spelled(bookmark["/Title"])} ${this.#place(bookmark["/Dest"])}`);
      this.#bookmarks(bookmark["/First"], depth + 1);
      next = bookmark["/Next"];
    }
  }

  #element(value: Value, depth: number): void {
    const element = this.#dictionary(value);
    const said = ["/T", "/Lang", "/Alt", "/ActualText", "/ID", "/A"]
      .filter(key => element[key] !== undefined)
      .map(key => ` ${key}=${JSON.stringify(this.#resolve(element[key]))}`);
    const pieces: string[] = [];
    const within: (() => void)[] = [];
    for (const kid of this.#array(element["/K"]))
      if (typeof kid === "number") pieces.push(`${this.#sheet(element["/Pg"])}.${kid}`);
      else {
        const held = this.#dictionary(kid);
        if (held["/Type"] === "/MCR") pieces.push(`${this.#sheet(held["/Pg"])}.${spelled(held["/MCID"])}`);
        else if (held["/Type"] === "/OBJR") pieces.push(this.#annotation(held));
        else
          within.push(() => {
            this.#element(kid, depth + 1);
          });
      }
    this.#say(depth, `${spelled(element["/S"])}${said.join("")} ${pieces.join(" ")}`.trimEnd());
    for (const describe of within) describe();
  }

  #annotation(held: Dictionary): string {
    const { "/Dest": place, "/A": action, "/Contents": contents, "/F": flags } = this.#dictionary(held["/Obj"]);
    const target = place === undefined ? this.#dictionary(action)["/URI"] : place;
    return `${this.#sheet(held["/Pg"])}->${JSON.stringify([target, contents, flags])}`;
  }

  #place(value: Value | undefined): string {
    const [sheet, , , y] = this.#array(value);
    return `${this.#sheet(sheet)} at ${Math.round(Number(y))}`;
  }

  #sheet(value: Value | undefined): string {
    return `sheet ${this.#sheets.get(spelled(value)) ?? "?"}`;
  }

  /** The leaves of a tree of names, in order. */
  #named(value: Value | undefined): [string, Value][] {
    const node = this.#dictionary(value);
    const own = this.#array(node["/Names"]);
    const pairs: [string, Value][] = [];
    for (let i = 0; i < own.length; i += 2) pairs.push([spelled(own[i]), own[i + 1]!]);
    return [...pairs, ...this.#array(node["/Kids"]).flatMap(kid => this.#named(kid))];
  }

  #resolve(value: Value | undefined): Value {
    const stored = typeof value === "string" && /^\d+ 0 R$/.test(value) ? this.#objects[`obj:${value}`] : undefined;
    return stored ? (stored.value ?? stored.stream?.dict ?? null) : (value ?? null);
  }

  #dictionary(value: Value | undefined): Dictionary {
    const resolved = this.#resolve(value);
    return typeof resolved === "object" && resolved !== null && !Array.isArray(resolved) ? resolved : {};
  }

  #array(value: Value | undefined): Value[] {
    const resolved = this.#resolve(value);
    return Array.isArray(resolved) ? resolved : value === undefined ? [] : [value];
  }

  #say(depth: number, line: string): void {
    this.#lines.push("  ".repeat(depth) + line);
  }
}

function spelled(value: Value | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
