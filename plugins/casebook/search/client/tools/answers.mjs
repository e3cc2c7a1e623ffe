/** `npm run answers FILE`: the engine for node, as tests/search/engine.py talks to it. */

import { build } from "esbuild";

import { ROOM } from "./bundle.mjs";

await build({
  absWorkingDir: ROOM,
  bundle: true,
  charset: "utf8",
  entryPoints: ["test/answers.ts"],
  format: "esm",
  logLevel: "warning",
  outfile: process.argv[2],
  platform: "node",
  target: "node18",
}).catch(() => process.exit(1));
