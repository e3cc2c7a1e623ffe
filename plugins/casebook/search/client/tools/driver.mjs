/** `npm run driver FILE`: the engine for scripts/bench.py to drive. */

import { build } from "esbuild";

import { ROOM, TARGET } from "./bundle.mjs";

await build({
  absWorkingDir: ROOM,
  bundle: true,
  charset: "utf8",
  entryPoints: ["bench/driver.ts"],
  format: "iife",
  logLevel: "warning",
  outfile: process.argv[2],
  platform: "browser",
  target: TARGET,
}).catch(() => process.exit(1));
