/** `npm run build`: write the built files anew. */

import { writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

import { built, bundle, FILES } from "./bundle.mjs";

const size = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
for (const [name, source] of Object.entries(FILES)) {
  const text = await bundle(source);
  await writeFile(built(name), text, "utf8");
  const packed = gzipSync(text, { level: 9 }).length;
  console.log(`已写出 ${name}：${size(Buffer.byteLength(text))}，gzip 后 ${size(packed)}`);
}
