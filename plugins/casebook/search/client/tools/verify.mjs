/** `npm run verify`: search.js is what src/ makes, and the oldest browser can run it. */

import { readFile } from "node:fs/promises";

import { BUILT, bundle } from "./bundle.mjs";
import { newer } from "./newer.mjs";

const committed = await readFile(BUILT, "utf8");
const faults = await newer(committed);
if (faults.length > 0) {
  console.error(`错误：search.js ${faults.join("；")}\n帮助：换成更早就有的写法，再运行 npm run build`);
  process.exitCode = 1;
} else if (committed !== (await bundle())) {
  console.error(
    "错误：「search.js」与 src/ 不一致\n帮助：在 plugins/casebook/search/client/ 里运行 npm run build，把 search.js 一起提交",
  );
  process.exitCode = 1;
} else {
  console.log("search.js 与 src/ 一致");
}
