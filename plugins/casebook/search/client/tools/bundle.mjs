/** The one file that is made of src/. */

import { fileURLToPath } from "node:url";

import { build } from "esbuild";

/** Oldest browser the site runs in. */
export const TARGET = "chrome78";

export const ROOM = fileURLToPath(new URL("..", import.meta.url));
export const BUILT = fileURLToPath(new URL("../search.js", import.meta.url));

/** What search.js should hold; ends the run when esbuild has an error or a warning to tell. */
export async function bundle() {
  const result = await build({
    absWorkingDir: ROOM,
    banner: { js: "/* Made from src/ by `npm run build`: edit there. */" },
    bundle: true,
    charset: "utf8",
    entryPoints: ["src/main.ts"],
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
