import { fork } from "node:child_process";
import { runInNewContext } from "node:vm";

/** An answer; or the bound that ended the process instead. */
export type Reply = { readonly answer: unknown } | { readonly ended: "time" | "memory" };

/** A process of our own that answers one question after another. Whatever ends it, an end of its memory too, ends nothing else. */
export interface OwnProcess {
  /** Asks a question, which is plain data, as its answer is. Errors: Error, where the process ends for another reason. */
  ask(question: unknown, seconds: number): Promise<Reply>;
  end(): void;
}

interface Question {
  readonly question: unknown;
  readonly seconds: number;
}

/** Begins a process of a program that calls answerAll, with a bound to the memory of its heap. It keeps nobody from his end. */
export function beginProcess(program: URL, mebibytes: number): OwnProcess {
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${mebibytes}`, "--max-semi-space-size=4"],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const rest = (): void => {
    child.unref();
    child.channel?.unref();
  };
  const end = (): void => void child.kill("SIGKILL");
  rest();
  return {
    ask: (question, seconds) =>
      new Promise((resolve, reject) => {
        child.ref();
        child.channel?.ref();
        const timer = setTimeout(() => {
          settle({ ended: "time" });
        }, 1000 * seconds);
        const settle = (reply: Reply): void => {
          forget();
          resolve(reply);
        };
        const answered = (answer: unknown): void => {
          settle({ answer });
        };
        const exited = (code: number | null, signal: string | null): void => {
          if (signal === "SIGABRT" || code === codeOfAbort) settle({ ended: "memory" });
          else failed(new Error(`A process of our own ended: ${signal ?? code ?? "killed"}.`));
        };
        const failed = (error: Error): void => {
          forget();
          reject(error);
        };
        const forget = (): void => {
          clearTimeout(timer);
          child.off("message", answered).off("exit", exited).off("error", failed);
          rest();
        };
        child.on("message", answered).on("exit", exited).on("error", failed);
        child.send({ question, seconds } satisfies Question);
      }),
    end,
  };
}

/** Of a process that ran out of memory, as a shell and Windows tell it. */
const codeOfAbort = 134;

/** Answers all that is asked of this process. A question that nobody waits for any longer ends it, soon after its time. */
export function answerAll(answer: (question: unknown) => unknown): void {
  process.on("message", ({ question, seconds }: Question) => {
    const timeout = 1000 * (seconds + secondsOfGrace);
    process.send!(runInNewContext("answer()", { answer: () => answer(question) }, { timeout }));
  });
}

const secondsOfGrace = 2;
