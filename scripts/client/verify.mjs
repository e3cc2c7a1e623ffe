/** `npm run verify`: the built files are what their sources make, and the oldest browser can run them. */

import { readFile } from "node:fs/promises";

import { bundle } from "./bundle.mjs";
import { newer } from "./newer.mjs";
import { bundles } from "./rooms.mjs";

for (const { name, file, source } of await bundles()) {
  const committed = await readFile(file, "utf8").catch(() => "");
  const faults = await newer(committed);
  if (faults.length > 0) {
    console.error(`错误：${name} ${faults.join("；")}\n帮助：换成更早就有的写法，再运行 npm run build`);
    process.exitCode = 1;
  } else if (committed !== (await bundle(source))) {
    console.error(`错误：「${name}」与源码不一致\n帮助：运行 npm run build，把 ${name} 一起提交`);
    process.exitCode = 1;
  } else {
    console.log(`${name} 与源码一致`);
  }
}
