import { EditionError } from "../../../core/edition-error.ts";
import { compileSheet, type FunctionsOfSheet } from "../../../engines/saxon-xpath.ts";
import { faultAt } from "../read/parts.ts";
import { givesFunctions } from "../read/sheet-draft.ts";
import type { Check, Expression, Let, Message, Notice, Pattern, Phase, Rule, Schema } from "../schema.ts";
import { readyContext, type FindNodes } from "./context.ts";
import { forms, Preparation, type Ready } from "./expression.ts";

/** A phase of a schema, ready to be tried on documents. */
export interface Program {
  /** True of a document that the phase is for. */
  readonly when: Ready | undefined;
  /** Gives the nodes that are tried, with what stands in them. */
  readonly from: Ready | undefined;
  readonly lets: readonly ReadyLet[];
  readonly patterns: readonly ReadyPattern[];
  readonly keys: readonly ReadyKey[];
  readonly functions: FunctionsOfSheet | undefined;
  readonly notices: readonly Notice[];
}

export interface ReadyLet {
  readonly name: string;
  readonly value: Ready;
}

export interface ReadyPattern {
  readonly isGroup: boolean;
  readonly documents: Ready | undefined;
  readonly lets: readonly ReadyLet[];
  readonly rules: readonly ReadyRule[];
}

export interface ReadyRule {
  readonly rule: Rule;
  readonly find: FindNodes;
  readonly visitEach: Ready | undefined;
  readonly lets: readonly ReadyLet[];
  readonly checks: readonly ReadyCheck[];
}

export interface ReadyCheck {
  readonly check: Check;
  readonly test: Ready;
  readonly message: ReadyMessage;
  readonly diagnostics: readonly ReadyMessage[];
  readonly properties: readonly { readonly id: string; readonly message: ReadyMessage }[];
  readonly subject: Ready | undefined;
}

export type ReadyMessage = readonly (string | Ready)[];

export interface ReadyKey {
  readonly name: string;
  readonly find: FindNodes;
  readonly use: Ready;
}

/**
 * Makes a phase ready: by its id, `#ALL` for all patterns, `#DEFAULT` or nothing for the one that the schema names.
 * Errors: EditionError "usage" for a phase that is none, "unreadable" where an expression is wrong.
 */
export function readyProgram(schema: Schema, phaseAsked: string | undefined): Program {
  const phase = phaseOf(schema, phaseAsked);
  const patterns = phase ? patternsOf(schema, phase) : schema.patterns;
  const preparation = new Preparation(schema);
  const ofPhase = new Set(phase?.lets.map(({ name }) => name));
  const lets = [...schema.lets.filter(({ name }) => !ofPhase.has(name)), ...(phase?.lets ?? [])];
  const names = new Set([...lets, ...patterns.flatMap(pattern => pattern.lets)].map(({ name }) => name));
  const ready = (expression: Expression | undefined, form: typeof forms.value): readonly Ready[] =>
    expression ? preparation.whereRight(() => preparation.ready(expression, names, form)) : [];
  const [when] = ready(phase?.when, forms.condition);
  const [from] = ready(phase?.from, forms.value);
  return {
    when,
    from,
    lets: readyLets(lets, names, preparation),
    patterns: patterns.flatMap(pattern => preparation.whereRight(() => readyPattern(pattern, names, preparation))),
    keys: schema.keys.flatMap(({ name, match, use }) =>
      preparation.whereRight(() => ({
        name,
        find: readyContext(match, names, preparation),
        use: preparation.ready(use, names, forms.strings),
      })),
    ),
    functions: schema.sheet && compileSheet(schema.sheet.text, givesFunctions),
    notices: [...schema.notices, ...preparation.notices],
  };
}

function phaseOf({ file, phases, defaultPhase }: Schema, asked = "#DEFAULT"): Phase | undefined {
  const id = asked === "#DEFAULT" ? (defaultPhase ?? "#ALL") : asked;
  if (id === "#ALL") return undefined;
  const found = phases.find(phase => phase.id === id);
  if (found) return found;
  const known = ["#ALL", "#ANY", "#DEFAULT", ...phases.map(phase => phase.id)].join(", ");
  throw new EditionError("usage", `${file} has no phase "${id}".`, `Its phases are: ${known}.`);
}

function patternsOf({ patterns }: Schema, { active, at }: Phase): readonly Pattern[] {
  for (const id of active)
    if (patterns.every(pattern => pattern.id !== id))
      throw faultAt(at, `The phase names the pattern "${id}", which is none.`);
  return patterns.filter(({ id }) => id !== undefined && active.includes(id));
}

function readyLets(lets: readonly Let[], names: ReadonlySet<string>, preparation: Preparation): readonly ReadyLet[] {
  return lets.flatMap(variable => preparation.whereRight(() => readyLet(variable, names, preparation)));
}

function readyLet({ name, as, value }: Let, names: ReadonlySet<string>, preparation: Preparation): ReadyLet {
  return { name, value: preparation.ready(value, names, as === undefined ? forms.value : forms.valueAs(as)) };
}

function readyPattern(pattern: Pattern, names: ReadonlySet<string>, preparation: Preparation): ReadyPattern {
  const { isGroup, documents, lets, rules } = pattern;
  return {
    isGroup,
    documents: documents && preparation.ready(documents, names, forms.strings),
    lets: readyLets(lets, names, preparation),
    rules: rules.flatMap(rule => preparation.whereRight(() => readyRule(rule, names, preparation))),
  };
}

/** A variable of a rule is seen by what comes after it. */
function readyRule(rule: Rule, names: ReadonlySet<string>, preparation: Preparation): ReadyRule {
  const seen = new Set(names);
  const lets = rule.lets.map(variable => {
    const ready = readyLet(variable, seen, preparation);
    seen.add(variable.name);
    return ready;
  });
  return {
    rule,
    find: readyContext(rule.context, names, preparation),
    visitEach: rule.visitEach && preparation.ready(rule.visitEach, names, forms.value),
    lets,
    checks: rule.checks.flatMap(check => preparation.whereRight(() => readyCheck(check, seen, preparation))),
  };
}

function readyCheck(check: Check, names: ReadonlySet<string>, preparation: Preparation): ReadyCheck {
  const message = (of: Message): ReadyMessage =>
    of.map(piece => (typeof piece === "string" ? piece : preparation.ready(piece, names, forms.text)));
  return {
    check,
    test: preparation.ready(check.test, names, forms.condition),
    message: message(check.message),
    diagnostics: check.diagnostics.map(message),
    properties: check.properties.map(({ id, message: of }) => ({ id, message: message(of) })),
    subject: check.subject && preparation.ready(check.subject, names, forms.value),
  };
}
