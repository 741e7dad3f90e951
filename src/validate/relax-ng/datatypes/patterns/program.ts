import type { Instruction } from "../../../../core/pattern.ts";
import type { Expression } from "./expression.ts";

/** An expression wants more instructions than are followed. */
export class TooLong extends Error {}

const mostInstructions = 50_000;

/**
 * The instructions for an expression (core/pattern.ts). Counts beyond `most` stand for any number: nothing changes for a
 * text that is shorter than that.
 */
export function programOf(expression: Expression, most: number): Instruction[] {
  const program: Instruction[] = [];
  write(expression, most, program);
  return [...program, { does: "end" }];
}

function write(expression: Expression, most: number, program: Instruction[]): void {
  if (program.length > mostInstructions) throw new TooLong();
  switch (expression.kind) {
    case "character":
      program.push({ does: "character", isOne: expression.isOne });
      return;
    case "sequence":
      for (const part of expression.of) write(part, most, program);
      return;
    case "choice":
      writeChoice(expression.of, most, program);
      return;
    case "count":
      writeCount(expression, most, program);
  }
}

function writeChoice(alternatives: readonly Expression[], most: number, program: Instruction[]): void {
  const ends: number[] = [];
  for (const [i, alternative] of alternatives.entries()) {
    if (i === alternatives.length - 1) write(alternative, most, program);
    else {
      const at = program.push(end) - 1;
      write(alternative, most, program);
      ends.push(program.push(end) - 1);
      program[at] = fork(at + 1, program.length);
    }
  }
  for (const at of ends) program[at] = fork(program.length, program.length);
}

function writeCount(count: Extract<Expression, { kind: "count" }>, most: number, program: Instruction[]): void {
  for (let times = Math.min(count.least, most); times > 0; times--) write(count.of, most, program);
  if (count.most > most) {
    const at = program.push(end) - 1;
    write(count.of, most, program);
    program.push(fork(at, at));
    program[at] = fork(at + 1, program.length);
    return;
  }
  const ways: number[] = [];
  for (let times = count.most - count.least; times > 0; times--) {
    ways.push(program.push(end) - 1);
    write(count.of, most, program);
  }
  for (const at of ways) program[at] = fork(at + 1, program.length);
}

/** Stands where a fork will be. */
const end: Instruction = { does: "end" };

function fork(first: number, second: number): Instruction {
  return { does: "fork", first, second };
}

/** The greatest count that is written in an expression, where it has an end. */
export function greatestCount(expression: Expression): number {
  if (expression.kind === "character") return 1;
  if (expression.kind !== "count") return expression.of.reduce((most, part) => Math.max(most, greatestCount(part)), 1);
  const { least, most, of } = expression;
  return Math.max(most === Infinity ? least : most, greatestCount(of));
}

/** The characters of the shortest text that an expression fits. */
export function leastLength(expression: Expression): number {
  switch (expression.kind) {
    case "character":
      return 1;
    case "sequence":
      return expression.of.reduce((length, part) => length + leastLength(part), 0);
    case "choice":
      return expression.of.reduce((length, part) => Math.min(length, leastLength(part)), Infinity);
    case "count":
      return expression.least === 0 ? 0 : expression.least * leastLength(expression.of);
  }
}
