import { haveFewLooseLines } from "../render/pdf/few-loose-lines.ts";

haveFewLooseLines([
  ["../shared/tei/eebo-oxford-anatomy-350k.xml", 60, 0.04],
  ["../shared/tei/p5-testms.xml", 200, 0.02],
  ["../shared/tei/st-test5.xml", 800, 0.01],
  ["../shared/tei/st-test36.xml", 200, 0.02],
  ["../shared/tei/st-test14-large.xml", 4000, 0.01],
]);
