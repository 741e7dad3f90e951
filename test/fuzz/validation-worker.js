import { parentPort } from "node:worker_threads";

import { tryValidation } from "./try-validation.js";

parentPort.on("message", async asked => {
  parentPort.postMessage(await tryValidation(asked));
});
