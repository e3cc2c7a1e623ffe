/** The reader's colours and size of text. */

import { keep, kept } from "./kept.ts";

const SCHEME = "cb-scheme";
const TEXT = "cb-text";

export const DARK = matchMedia("(prefers-color-scheme: dark)");

const root = document.documentElement;

export function isDark(): boolean {
  const chosen = kept(SCHEME);
  return chosen === null ? DARK.matches : chosen === "dark";
}

export function isLarge(): boolean {
  return root.classList.contains("cb-large");
}

/** Dress the page as was chosen, else as the system says. */
export function apply(): void {
  setScheme(isDark());
  root.classList.toggle("cb-large", kept(TEXT) === "large");
}

export function chooseScheme(dark: boolean): void {
  keep(SCHEME, dark ? "dark" : "light");
  setScheme(dark);
}

export function chooseText(large: boolean): void {
  keep(TEXT, large ? "large" : "usual");
  root.classList.toggle("cb-large", large);
}

function setScheme(dark: boolean): void {
  root.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
}
