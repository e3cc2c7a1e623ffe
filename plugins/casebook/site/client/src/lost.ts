/** On the page for addresses that lead nowhere, the address itself is the first guess. */

import { make } from "./elements.ts";

export function guessSearch(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-guess]");
  const word = guess(location.pathname);
  if (!form || !word) return;
  const link = make("a", { href: `${form.action}?q=${encodeURIComponent(word)}` }, `“${word}”`);
  form.after(make("p", {}, "地址里的字也可以找：", link));
}

/** The last words of an address, which are the pinyin of an enterprise or a method: `/cases/2021/xx-yy/` to `xx`. */
export function guess(path: string): string {
  const parts = path.split("/").filter((part) => part && !/^index\.html?$/.test(part));
  const last = decode(parts[parts.length - 1] ?? "").replace(/\.[a-z]+$/i, "");
  const word = last.split("-")[0] ?? "";
  return /^\d*$/.test(word) ? "" : word.slice(0, 40);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
