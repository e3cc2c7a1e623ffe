/** What a built file should hold. */

import { build } from "esbuild";

import { ROOT } from "./rooms.mjs";
import { TARGET } from "./target.mjs";

/**
 * Ends the run when esbuild has an error or a warning to tell.
 * @param {string} source
 */
export async function bundle(source) {
  const result = await build({
    absWorkingDir: ROOT,
    banner: { js: "/* Made from src/ by `npm run build`: edit there. */" },
    bundle: true,
    charset: "utf8",
    entryPoints: [source],
    format: "iife",
    legalComments: "none",
    logLevel: "warning",
    minify: true,
    platform: "browser",
    target: TARGET,
    write: false,
    // esbuild has printed why.
  }).catch(() => process.exit(1));
  const [file] = result.outputFiles;
  if (file === undefined || result.warnings.length > 0) process.exit(1);
  return file.text;
}
