/** The imports that each room of src may have besides itself: rooms, and files that stand beside them. */
const arrows = {
  core: [],
  world: ["core"],
  engines: ["core"],
  shape: ["core", "engines"],
  pdf: ["core", "engines", "shape"],
  report: ["core"],
  document: ["core", "engines", "world"],
  tei: ["core"],
  record: ["core", "tei"],
  prepared: ["core", "engines", "tei", "record"],
  validate: ["core", "engines", "tei"],
  fix: ["core", "engines"],
  verify: ["core", "engines"],
  render: ["core", "engines", "shape", "pdf", "tei", "prepared", "record"],
  deposit: ["core", "engines", "record", "world"],
  serve: ["core", "engines", "record", "deposit", "world"],
  config: ["core", "formats.ts", "pipelines"],
  lsp: ["core", "engines", "world", "validate", "fix", "tei", "config", "pipelines", "session.ts"],
  page: [],
};

/** The files and rooms above these, which import all of them, but not who calls them. */
const above = ["pipelines", "session.ts", "formats.ts", "index.ts"];
const callers = ["cli", "lsp", "page"];

/** The rooms of the book, each upon those before it, and what all of them speak of. */
const roomsOfBook = ["fonts", "words", "lines", "blocks", "sheets"];
const vocabularyOfBook = ["font-faces.ts", "set-text.ts", "page-design.ts"];

/** Zones for `import-x/no-restricted-paths`. */
export const zones = [
  ...Object.entries(arrows).map(([room, allowed]) => zone(room, allowed)),
  ...above.map(target => ({
    target: `./src/${target}`,
    from: callers.map(caller => `./src/${caller}`),
    message: `src/${target} is called, and does not import who calls it (CONTRIBUTING.md, "The arrows").`,
  })),
  ...roomsOfBook.map((room, index) => zoneOfBook(room, [room, ...roomsOfBook.slice(0, index)])),
  ...vocabularyOfBook.map(file => zoneOfBook(file, [])),
];

function zone(room, allowed) {
  const named = allowed.map(name => `src/${name}`).join(", ") || "nothing else of src";
  return {
    target: `./src/${room}`,
    from: "./src",
    except: [room, ...allowed].map(name => `./${name}`),
    message: `src/${room} may import ${named} (CONTRIBUTING.md, "The arrows").`,
  };
}

function zoneOfBook(target, rooms) {
  return {
    target: `./src/render/pdf/${target}`,
    from: "./src/render/pdf",
    except: [...rooms, ...vocabularyOfBook].map(name => `./${name}`),
    message: `In src/render/pdf, ${roomsOfBook.join(" < ")}: no room imports one behind it, and ${vocabularyOfBook.join(", ")} import no room.`,
  };
}
