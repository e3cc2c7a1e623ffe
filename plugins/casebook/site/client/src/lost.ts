/** On the page for addresses that lead nowhere, the address itself is the first guess. */

export function guessSearch(): void {
  const field = document.querySelector<HTMLInputElement>("form[data-guess] input[name=q]");
  if (field && !field.value) field.value = guess(location.pathname);
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
