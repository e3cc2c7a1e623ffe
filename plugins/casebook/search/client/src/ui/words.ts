/** What to mark in an opened case, as the case's address carries it. */

import { parse } from "../engine/query";
import { foldWord } from "../fold";

/** The words of a query that stand in its cases as typed; the engine is asked nothing. */
export function wordsOf(query: string): string[] {
  const { words, enterprise } = parse(query);
  return distinct([...words, ...enterprise].map((word) => word.typed));
}

/** `words` once each, whatever their case and width. */
function distinct(words: readonly string[]): string[] {
  const found = new Map(words.map((word) => [foldWord(word), word]));
  return [...found.values()];
}

/** Query part of a case's address, from `?`: `q`, and `mark` for each word when q does not say them. */
export function writeMarks(query: string, marks: readonly string[]): string {
  const said = new URLSearchParams({ q: query });
  const sorted = (words: readonly string[]) =>
    distinct(words)
      .map((word) => foldWord(word))
      .sort()
      .join("\n");
  if (marks.length && sorted(marks) !== sorted(wordsOf(query))) {
    for (const mark of distinct(marks)) said.append("mark", mark);
  }
  return `?${said}`;
}

/** The words to mark, from `location.search`; none without `q`. */
export function readMarks(search: string): string[] {
  const said = new URLSearchParams(search);
  const marks = said.getAll("mark").filter((mark) => mark.trim());
  return marks.length ? distinct(marks) : wordsOf(said.get("q") || "");
}
