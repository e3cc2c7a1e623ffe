/** Reads a candidate's text: whether the words stand there, and what to show of it. */

import { fold } from "../fold";
import type { Hit, Passage } from "../types";
import type { Candidate, Found, Sought } from "./candidates";
import { distance, excerpt, pieces, placesIn } from "./excerpt";
import type { Place } from "./excerpt";
import type { Segment } from "./segment";
import { ENTERPRISE, FACTS, FIRST_PASSAGE, KEPT_IN_PASSAGES, SUMMARY, TITLE } from "./texts";
import type { Line, SlotText } from "./texts";
import { closeness, held } from "./weighing";

const SHOWN = 2;
const SECTIONS = new Map([
  [ENTERPRISE, "申报单位"],
  [FACTS, "方法、问题、行业与指标"],
  [SUMMARY, "摘要"],
]);

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
    if (first === undefined) return [];
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
    const passages: (Passage & { told: number; slot: number })[] = [];
    let nearest = words.length > 1 ? distance(titlePlaces, words.length) : Infinity;
    for (const [slot, text] of this.texts) {
      if (slot === TITLE || slot === ENTERPRISE) continue;
      for (const line of text.lines) {
        const places = placesIn(line.text, words, simplified);
        if (!places.length) continue;
        if (words.length > 1) nearest = Math.min(nearest, distance(places, words.length));
        passages.push({ ...passage(slot, line, places), told: new Set(places.map((each) => each.word)).size, slot });
      }
    }
    passages.sort((a, b) => b.told - a.told || Number(a.slot < FIRST_PASSAGE) - Number(b.slot < FIRST_PASSAGE) || a.slot - b.slot);
    const rares = found.rarities.reduce((a, b) => a + b, 0);
    const near = Number.isFinite(nearest) ? closeness(rares, nearest) : 0;
    const bySynonym = forms.some((form) => form > 0);
    const score = this.candidate.score + near;
    const hit: Hit = {
      path: card.head[0] as string,
      title: pieces(title, titlePlaces),
      line: card.head[1] || "",
      passages: passages.slice(0, SHOWN).map(({ anchor, section, pieces: cut }) => ({ anchor, section, pieces: cut })),
      bySynonym,
      ...(debug ? { score: this.parts(score, near) } : {}),
    };
    return { hit, bySynonym, score };
  }

  private parts(score: number, near: number): [string, number][] {
    const { found } = this.wanted;
    const words = found.sought.map((word, number): [string, number] => [
      `“${word.forms[0] as string}”的稀有度`,
      found.rarities[number] as number,
    ]);
    const places = this.candidate.masks.map((forms, number): [string, number] => [
      `“${(found.sought[number] as Sought).forms[0] as string}”所在的字段与段落数`,
      held(forms.reduce((all, mask) => all | mask, 0)),
    ]);
    return [["总分", score], ...words, ...places, ["词距加分", near]];
  }
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
