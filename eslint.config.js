import js from "@eslint/js";
import { importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

import { noCircle } from "./test/lint/no-circle.js";
import { packageInItsFile } from "./test/lint/package-in-its-file.js";
import { zones } from "./test/lint/rooms.js";

/** The packages of each file: every other file of src has none. The names that "any" loads are given to it by others. */
const packages = {
  "engines/saxon.ts": ["saxon-js"],
  "engines/saxon-js.d.ts": ["saxon-js"],
  "engines/xml.ts": ["saxes"],
  "engines/fast-xml-parser.ts": ["fast-xml-parser"],
  "engines/pdfkit.ts": ["pdfkit"],
  "engines/bidi.ts": ["bidi-js"],
  "engines/hyphen.ts": ["hyphen"],
  "engines/parse5.ts": ["parse5"],
  "engines/html-names.ts": ["entities"],
  "engines/xmlbuilder2.ts": ["xmlbuilder2"],
  "engines/fflate.ts": ["fflate"],
  "engines/language-server.ts": ["vscode-languageserver"],
  "engines/yazl.ts": ["yazl"],
  "engines/blake2.ts": ["@noble/hashes"],
  "engines/media-types.ts": ["mime-db"],
  "engines/own-instance.ts": "any",
  "world/node-world.ts": "any",
  "cli/*.ts": ["commander"],
  "cli/compile-cache.ts": "any",
};

const house = {
  rules: { "no-circle": noCircle, "package-in-its-file": packageInItsFile },
};

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
    plugins: { "import-x": importX, house },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "house/no-circle": "error",
      "house/package-in-its-file": ["error", []],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 15],
    },
  },
  ...Object.entries(packages).map(([file, own]) => ({
    files: [`src/${file}`],
    rules: { "house/package-in-its-file": ["error", own] },
  })),
  {
    files: ["src/**/*.ts"],
    ignores: ["src/world/**", "src/cli/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "The outside is asked in src/world alone." },
        { name: "fetch", message: "The web is asked in src/world alone." },
      ],
      "no-restricted-properties": ["error", { object: "Date", property: "now", message: "No clock: see src/world." }],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock: see src/world." },
        {
          selector:
            "Program > VariableDeclaration[kind='let'], ExportNamedDeclaration > VariableDeclaration[kind='let']",
          message: "What changes belongs to a run, not to the process.",
        },
        {
          selector: "ImportDeclaration[source.value=/^(node:)?(fs|child_process|net|http|https|os)/]",
          message: "The outside is asked in src/world alone.",
        },
      ],
    },
  },
  {
    rules: {
      // A comment says first what the thing is: "The width of a line", not "What a line is wide".
      "no-warning-comments": ["error", { terms: ["what", "whether"], location: "start", decoration: ["*"] }],
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
