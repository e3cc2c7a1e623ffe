/** Reads a candidate's text: whether the words stand there, and what to show of it. */

import { fold } from "../fold";
import type { Hit, Passage } from "../types";
import type { Candidate, Found, Sought } from "./candidates";
import { distance, excerpt, pieces, placesIn } from "./excerpt";
import type { Place } from "./excerpt";
import type { Segment } from "./segment";
import { ENTERPRISE, FACTS, FIRST_PASSAGE, KEPT_IN_PASSAGES, SUMMARY, TITLE } from "./texts";
import type { Line, SlotText } from "./texts";
import { closeness } from "./weighing";

const SHOWN = 2;
const SECTIONS = new Map([
  [ENTERPRISE, "申报单位"],
  [FACTS, "方法、问题、行业与指标"],
  [SUMMARY, "摘要"],
]);

interface Shown {
  passage: Passage;
  /** How many of the words stand there. */
  told: number;
  /** 0 the report, 1 other fields, 2 a heading, which its section's name tells already. */
  rank: number;
  slot: number;
}

export interface Read {
  hit: Hit;
  /** Words that stand in it by another form only. */
  bySynonym: boolean;
  score: number;
}

/** What is needed of the query to read a text. */
export interface Wanted {
  found: Found;
  excluded: readonly Sought[];
  simplified: ReadonlyMap<string, string> | undefined;
  debug: boolean;
}

/** What a candidate shows, or undefined when a word does not stand in it, or an excluded one does. */
export async function read(
  candidate: Candidate,
  segment: Segment,
  wanted: Wanted,
  excludedMasks: readonly number[],
): Promise<Read | undefined> {
  const reader = new CaseReader(candidate, segment, wanted);
  for (let word = 0; word < excludedMasks.length; word += 1) {
    const text = (wanted.excluded[word] as Sought).forms[0] as string;
    if (await reader.stands(text, excludedMasks[word] as number, false)) return undefined;
  }
  const verified = await reader.verified();
  return verified && reader.shown(verified);
}

class CaseReader {
  private readonly texts = new Map<number, SlotText>();

  constructor(
    private readonly candidate: Candidate,
    private readonly segment: Segment,
    private readonly wanted: Wanted,
  ) {}

  /** By word the form that stands in the case, the word itself if it can; undefined when one word has none. */
  async verified(): Promise<number[] | undefined> {
    await this.fetch([TITLE, ...this.best()]);
    const forms: number[] = [];
    for (let word = 0; word < this.candidate.masks.length; word += 1) {
      const form = await this.form(word);
      if (form < 0) return undefined;
      forms.push(form);
    }
    return forms;
  }

  private async form(word: number): Promise<number> {
    const { forms, enterprise } = this.wanted.found.sought[word] as Sought;
    const masks = this.candidate.masks[word] as number[];
    const matches = (this.wanted.found.matches[this.candidate.segment] as { exact: boolean }[][])[word];
    for (let form = 0; form < forms.length; form += 1) {
      const mask = masks[form] as number;
      if (!mask) continue;
      const sure = (matches as { exact: boolean }[])[form] as { exact: boolean };
      if ((sure.exact && !enterprise) || (await this.stands(forms[form] as string, mask, enterprise))) return form;
    }
    return -1;
  }

  /** Whether `text` stands in one of the slots; those at hand are looked at first. */
  async stands(text: string, mask: number, enterprise: boolean): Promise<boolean> {
    const slots = slotsOf(mask & ~KEPT_IN_PASSAGES);
    const [first, ...rest] = slots.filter((slot) => !this.texts.has(slot));
    for (const tried of [slots.filter((slot) => this.texts.has(slot)), first === undefined ? [] : [first], rest]) {
      await this.fetch(tried);
      if (tried.some((slot) => this.holds(slot, text, enterprise))) return true;
    }
    return false;
  }

  private holds(slot: number, text: string, enterprise: boolean): boolean {
    if (enterprise && slot === TITLE) return false;
    return this.lines(slot).some((line) => fold(line.text, this.wanted.simplified).text.includes(text));
  }

  /** The passage that most words share, and another one for words that it lacks. */
  private best(): number[] {
    const masks = this.candidate.masks.map((forms) => forms.reduce((all, mask) => all | mask, 0));
    const told = (slot: number) => masks.filter((mask) => (mask >>> slot) & 1).length;
    const any = masks.reduce((all, mask) => all | mask, 0) & ~KEPT_IN_PASSAGES & ~(1 << TITLE) & ~(1 << ENTERPRISE);
    const slots = slotsOf(any);
    const rank = (slot: number) => (slot >= FIRST_PASSAGE ? 0 : slot === SUMMARY ? 1 : 2);
    slots.sort((a, b) => told(b) - told(a) || rank(a) - rank(b) || a - b);
    const [first, ...others] = slots;
    if (first === undefined) return [SUMMARY];
    const lacking = masks.filter((mask) => !((mask >>> first) & 1) && !(mask & (1 << TITLE)));
    const second = others.find((slot) => lacking.some((mask) => (mask >>> slot) & 1));
    return second === undefined ? [first] : [first, second];
  }

  private async fetch(slots: readonly number[]): Promise<void> {
    const missing = slots.filter((slot) => !this.texts.has(slot));
    if (!missing.length) return;
    const texts = await this.segment.slotTexts(missing.map((slot) => [this.candidate.case, slot] as const));
    missing.forEach((slot, place) => this.texts.set(slot, texts[place] as SlotText));
  }

  private lines(slot: number): readonly Line[] {
    return (this.texts.get(slot) as SlotText).lines;
  }

  shown(forms: readonly number[]): Read {
    const { found, simplified, debug } = this.wanted;
    const words = found.sought.map((word, number) => word.forms[forms[number] as number] as string);
    const card = this.texts.get(TITLE) as SlotText;
    const title = (card.lines[0] as Line).text;
    const titlePlaces = placesIn(title, words, simplified);
    const passages: Shown[] = [];
    let nearest = words.length > 1 ? distance(titlePlaces, words.length) : Infinity;
    for (const [slot, text] of this.texts) {
      if (slot === TITLE || slot === ENTERPRISE) continue;
      for (const line of text.lines) {
        const places = placesIn(line.text, words, simplified);
        if (!places.length) continue;
        if (words.length > 1) nearest = Math.min(nearest, distance(places, words.length));
        const told = new Set(places.map((each) => each.word)).size;
        passages.push({ passage: passage(slot, line, places), told, rank: line.isHeading ? 2 : Number(slot < FIRST_PASSAGE), slot });
      }
    }
    const summary = this.texts.get(SUMMARY);
    if (!passages.length && summary) {
      passages.push({ passage: passage(SUMMARY, summary.lines[0] as Line, []), told: 0, rank: 1, slot: SUMMARY });
    }
    passages.sort((a, b) => b.told - a.told || a.rank - b.rank || a.slot - b.slot);
    const telling = passages.filter(({ rank }, place) => rank < 2 || !place);
    const near = Number.isFinite(nearest) ? closeness(sum(found.rarities), nearest) : 0;
    const bySynonym = forms.some((form) => form > 0);
    const score = this.candidate.score + near;
    const hit: Hit = {
      path: card.head[0] as string,
      title: pieces(title, titlePlaces),
      line: card.head[1] || "",
      passages: telling.slice(0, SHOWN).map((each) => each.passage),
      bySynonym,
      ...(debug ? { score: this.parts(near) } : {}),
    };
    return { hit, bySynonym, score };
  }

  /** The score, and what it is the sum of. */
  private parts(near: number): [string, number][] {
    const words = this.wanted.found.sought.map((word, number): [string, number] => [
      `“${word.forms[0] as string}”`,
      this.candidate.parts[number] as number,
    ]);
    return [["总分", this.candidate.score + near], ...words, ["同在一处", this.candidate.score - sum(this.candidate.parts)], ["相距很近", near]];
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function passage(slot: number, line: Line, places: readonly Place[]): Passage {
  return {
    anchor: line.anchor,
    section: line.section || SECTIONS.get(slot) || "",
    pieces: excerpt(line.text, places),
  };
}

function slotsOf(mask: number): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < 32; slot += 1) if ((mask >>> slot) & 1) slots.push(slot);
  return slots;
}
