import type { NumberedRequest } from "../validate/schematron/process/messages.ts";
import { answering } from "../validate/schematron/process/answer-request.ts";
import { answerAll } from "../world/own-process.ts";

/** The program of a process that tries rules. */
const answer = answering();
answerAll(question => answer(question as NumberedRequest));
