/** `npm run build`: write search.js anew. */

import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

import { BUILT, bundle } from "./bundle.mjs";

const text = await bundle();
await writeFile(BUILT, text, "utf8");
const size = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
console.log(
  `已写出 search.js：${size(Buffer.byteLength(text))}，gzip 后 ${size(gzipSync(text, { level: 9 }).length)}`,
);
