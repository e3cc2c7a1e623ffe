/** `npm run verify-style [FILE...]`: the oldest browser reads the style sheets; without names, all of ours. */

import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";

import { names, ROOT } from "./rooms.mjs";
import { newerStyle } from "./style_features.mjs";

const FOLDERS = [
  join(ROOT, "plugins", "casebook", "site", "assets"),
  join(ROOT, "plugins", "mkdocs_casebook", "theme", "assets", "casebook"),
];

const lists = FOLDERS.map(async (folder) => (await names(folder)).map((name) => join(folder, name)));
const ours = (await Promise.all(lists)).flat().filter((file) => file.endsWith(".css"));
const given = process.argv.slice(2);
const files = given.length > 0 ? given : ours.sort();
let faults = 0;
for (const file of files) {
  for (const fault of newerStyle(await readFile(file, "utf8"), relative(ROOT, file))) {
    console.error(`错误：${fault}`);
    faults += 1;
  }
}
if (faults > 0) {
  console.error("帮助：换成更早就有的写法，或者在同一条规则里先写一个旧浏览器认得的值");
  process.exitCode = 1;
} else {
  console.log(`${files.length} 个样式文件，Chromium 78 都认得`);
}
