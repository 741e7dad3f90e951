import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const jars = ["jing", "xercesImpl"].map(name => `/usr/share/java/${name}.jar`).join(":");

/** jing in a process of its own, which is asked of one document after another. */
export class Jing {
  #process = spawn("java", ["-XX:+UseSerialGC", "-Xss16m", "-cp", jars, "test/oracles/JudgeDocuments.java"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  /** Those who wait for an answer, the first first: answers come in the order of the questions. */
  #waiting = [];

  constructor() {
    const answers = createInterface({ input: this.#process.stdout });
    answers.on("line", line => {
      const [verdict, said] = line.split("\t");
      this.#waiting.shift().resolve({ verdict, said });
    });
    answers.on("close", () => {
      for (const { reject } of this.#waiting) reject(new Error("jing has ended."));
    });
  }

  /** Its verdict, `valid`, `invalid`, `wrong schema` or `crash`, and the first that it says. */
  judge(schema, document) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process.stdin.write(`${schema}\t${document}\n`);
    });
  }

  end() {
    this.#process.stdin.end();
  }
}
