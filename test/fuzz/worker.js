import { parentPort } from "node:worker_threads";

import { tryDocument } from "./try-document.js";

parentPort.on("message", async ({ tei, file, layer }) => {
  parentPort.postMessage(await tryDocument(tei, file, layer));
});
