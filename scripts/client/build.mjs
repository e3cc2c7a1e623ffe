/** `npm run build`: write the built files anew. */

import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

import { bundle } from "./bundle.mjs";
import { bundles } from "./rooms.mjs";

const size = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
for (const { name, file, source } of await bundles()) {
  const text = await bundle(source);
  await writeFile(file, text, "utf8");
  const packed = gzipSync(text, { level: 9 }).length;
  console.log(`已写出 ${name}：${size(Buffer.byteLength(text))}，gzip 后 ${size(packed)}`);
}
