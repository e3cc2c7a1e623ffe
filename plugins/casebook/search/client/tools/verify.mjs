/** `npm run verify`: the built files are what src/ makes, and the oldest browser can run them. */

import { readFile } from "node:fs/promises";

import { built, bundle, FILES } from "./bundle.mjs";
import { newer } from "./newer.mjs";

for (const [name, source] of Object.entries(FILES)) {
  const committed = await readFile(built(name), "utf8");
  const faults = await newer(committed);
  if (faults.length > 0) {
    console.error(`错误：${name} ${faults.join("；")}\n帮助：换成更早就有的写法，再运行 npm run build`);
    process.exitCode = 1;
  } else if (committed !== (await bundle(source))) {
    console.error(
      `错误：「${name}」与 src/ 不一致\n帮助：在 plugins/casebook/search/client/ 里运行 npm run build，把 ${name} 一起提交`,
    );
    process.exitCode = 1;
  } else {
    console.log(`${name} 与 src/ 一致`);
  }
}
