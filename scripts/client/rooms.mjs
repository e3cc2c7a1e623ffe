/** The browser's parts: each folder plugins/casebook/<room>/client/ whose bundles.json says what is made of it. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const PRODUCT = join(ROOT, "plugins", "casebook");

/**
 * A file that is built: `name` for people, `file` where it is committed, `source` what it is made from.
 * @typedef {{ name: string, file: string, source: string }} Bundle
 */

/** Folders of the browser's parts, sorted. */
export async function rooms() {
  const entries = await readdir(PRODUCT, { withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isDirectory())
    .map(async (entry) => {
      const folder = join(PRODUCT, entry.name, "client");
      return (await names(folder)).includes("bundles.json") ? [folder] : [];
    });
  return (await Promise.all(found)).flat().sort();
}

/**
 * Every file that is built.
 * @returns {Promise<Bundle[]>}
 */
export async function bundles() {
  const all = (await rooms()).map(async (folder) => {
    /** @type {Record<string, string>} */
    const sources = JSON.parse(await readFile(join(folder, "bundles.json"), "utf8"));
    return Object.entries(sources).map(([name, source]) => ({
      name,
      file: join(folder, name),
      source: join(folder, source),
    }));
  });
  return (await Promise.all(all)).flat();
}

/**
 * Names in a folder, none where there is no such folder.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function names(folder) {
  return readdir(folder).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
