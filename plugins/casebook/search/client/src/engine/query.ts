/** A query as typed to the words that a case must, and must not, hold. */

import { foldWord } from "../fold";
import type { FacetKey } from "../types";

export interface Word {
  /** Folded. */
  text: string;
  /** As typed. */
  typed: string;
  /** In quotation marks: nothing else is meant. */
  phrase: boolean;
}

/** A word that must stand in a facet's value. */
export interface FacetWord {
  facet: FacetKey;
  text: string;
}

export interface Query {
  words: Word[];
  excluded: Word[];
  /** Words that must stand in the enterprise's name. */
  enterprise: Word[];
  facets: FacetWord[];
  complaint: string;
}

const FIELDS: Record<string, FacetKey | "enterprise"> = {
  企业: "enterprise",
  方法: "method",
  市州: "city",
  城市: "city",
  年度: "year",
  年份: "year",
  行业: "industry",
  方向: "direction",
  问题: "problem",
};

// A sign, a field, then words in quotation marks or a word up to the next space.
const TOKEN = /([-－](?=\S))?(?:(\p{Script=Han}{2})[:：])?(?:["“”「]([^"“”「」]*)["“”」]?|([^\s"“”「」]+))/gu;

export function parse(typed: string, simplified?: ReadonlyMap<string, string>): Query {
  const query: Query = { words: [], excluded: [], enterprise: [], facets: [], complaint: "" };
  for (const match of allMatches(typed.normalize("NFC"))) {
    const [whole, minus, name, quoted, bare] = match;
    const field = name === undefined ? undefined : FIELDS[name];
    const known = name === undefined || field !== undefined;
    const source = known ? (quoted ?? bare ?? "") : (whole as string).replace(/^[-－]/, minus ? "" : "$&");
    const text = foldWord(source, simplified);
    if (!text) continue;
    const word: Word = { text, typed: source, phrase: quoted !== undefined };
    if (field === "enterprise" && !minus) query.enterprise.push(word);
    else if (field && field !== "enterprise" && !minus) query.facets.push({ facet: field, text });
    else if (field) query.complaint = `“${whole as string}”里的减号不能和“${name as string}:”一起用`;
    else if (minus) query.excluded.push(word);
    else query.words.push(word);
  }
  const wanted = query.words.length + query.enterprise.length + query.facets.length;
  if (!wanted && query.excluded.length) query.complaint = "只有要排除的词，还要写上要找的词";
  return query;
}

function allMatches(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    if (match[0] === "") TOKEN.lastIndex += 1;
    else found.push(match);
  }
  return found;
}
