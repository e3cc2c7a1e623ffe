/** Where the site stands, as the page that loads the script sees it. */

const script = document.currentScript;

/** Leads from the page to the site's root; ends in `/`. */
export const ROOT: string = (script instanceof HTMLScriptElement && script.dataset.root) || "./";

export const ON_DISK: boolean = location.protocol === "file:";

/** Address of a page of the site; `path` ends in `/`. On a disk a folder names no page by itself. */
export function pageAddress(path: string, search = "", anchor = ""): string {
  return `${ROOT}${path}${ON_DISK ? "index.html" : ""}${search}${anchor && `#${encodeURIComponent(anchor)}`}`;
}
