/** The two files that are made of src/: what every page loads, and the engine, which loads with the first query. */

import { fileURLToPath } from "node:url";

import { build } from "esbuild";

/** Oldest browser the site runs in. */
export const TARGET = "chrome78";

export const ROOM = fileURLToPath(new URL("..", import.meta.url));

/** Each file's name with the source it is made from. */
export const FILES = { "search.js": "src/main.ts", "engine.js": "src/engine/main.ts" };

/**
 * Where a file of `FILES` stands.
 * @param {string} name
 */
export const built = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * What a file should hold; ends the run when esbuild has an error or a warning to tell.
 * @param {string} source
 */
export async function bundle(source) {
  const result = await build({
    absWorkingDir: ROOM,
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
