import js from "@eslint/js";
import { importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** The stages: none imports another; `build-edition.ts` and the commands put them together. */
const stages = ["ocr", "encode", "validate", "render", "verify", "deposit", "corpus"];
const below = ["core", "engines"];

/** What each folder of src may import besides itself. */
const arrows = {
  core: [],
  world: ["core"],
  engines: ["core"],
  config: ["core"],
  report: ["core"],
  parts: ["core", "engines", "world"],
  page: [],
  ...Object.fromEntries(stages.map(stage => [stage, below])),
};

/** The one file that may import each package. */
const packages = {
  "engines/saxon.ts": ["saxon-js"],
  "engines/xml.ts": ["saxes"],
  "engines/fast-xml-parser.ts": ["fast-xml-parser"],
  "engines/pdfkit.ts": ["pdfkit"],
  "engines/fontkit.ts": ["fontkit"],
  "engines/hyphen.ts": ["hyphen"],
  "engines/pdfjs.ts": ["pdfjs-dist"],
  "engines/parse5.ts": ["parse5"],
  "engines/xmlbuilder2.ts": ["xmlbuilder2"],
  "engines/fflate.ts": ["fflate"],
  "cli/*.ts": ["commander"],
};
const everyPackage = Object.values(packages).flat();

const folders = Object.keys(arrows);
const zones = folders.map(folder => ({
  target: `./src/${folder}`,
  from: "./src",
  except: [...arrows[folder], folder].map(allowed => `./${allowed}`),
  message: `src/${folder} may import ${[...arrows[folder]].map(name => `src/${name}`).join(" and ") || "nothing else of src"} (CONTRIBUTING.md, "The arrows").`,
}));

const forbid = names => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: names.map(name => ({
        group: [name, `${name}/*`],
        message: "A package is imported by its one file in src/engines (commander: src/cli).",
      })),
    },
  ],
});

export default tseslint.config(
  { ignores: ["dist", "output", "node_modules", "test/.actual", "test/oracles/cache"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { "import-x": importX },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 15],
      ...forbid(everyPackage),
    },
  },
  ...Object.entries(packages).map(([file, own]) => ({
    files: [`src/${file}`],
    rules: forbid(everyPackage.filter(name => !own.includes(name))),
  })),
  {
    files: ["src/**/*.ts"],
    ignores: ["src/world/**", "src/cli/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "process", message: "The outside is asked in src/world alone." }],
      "no-restricted-properties": ["error", { object: "Date", property: "now", message: "No clock: see src/world." }],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock: see src/world." },
        {
          selector: "ImportDeclaration[source.value=/^(node:)?(fs|child_process|net|http|https|os)/]",
          message: "The outside is asked in src/world alone.",
        },
      ],
    },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        performance: "readonly",
      },
    },
  },
);
