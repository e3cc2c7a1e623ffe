/**
 * `npm run pack -- node|browser SOURCE FILE`: one script of SOURCE and all it imports, for a test or a bench to run.
 */

import { build } from "esbuild";

import { ROOT } from "./rooms.mjs";
import { TARGET } from "./target.mjs";

const [platform, source = "", outfile] = process.argv.slice(2);
const node = platform === "node";

await build({
  absWorkingDir: ROOT,
  bundle: true,
  charset: "utf8",
  entryPoints: [source],
  format: node ? "esm" : "iife",
  logLevel: "warning",
  outfile,
  platform: node ? "node" : "browser",
  target: node ? "node18" : TARGET,
}).catch(() => process.exit(1));
