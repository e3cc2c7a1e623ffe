/** Sections are read aloud where the browser has a Chinese voice. */

import { icon, make } from "./elements.ts";
import { sentences } from "./sentences.ts";

const SPEAKER = "M4 9v6h4l5 5V4L8 9zm12.5 3A4.5 4.5 0 0 0 14 8v8a4.5 4.5 0 0 0 2.5-4z";
const HEADINGS = ".cb-report h2, .cb-report h3";
const SPOKEN = "P,LI,FIGCAPTION,BLOCKQUOTE,H3,H4,H5,H6,DT,DD";

export function readAloud(): void {
  const voices = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!voices || document.querySelector(HEADINGS) === null) return;
  let offered = false;
  const offer = () => {
    const voice = chineseVoice(voices.getVoices());
    if (offered || !voice) return;
    offered = true;
    new Reader(voices, voice).offer();
  };
  offer();
  // Chromium tells of its voices when it has found them.
  voices.addEventListener("voiceschanged", offer);
}

function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const chinese = voices.filter((voice) => /^(zh|cmn)/i.test(voice.lang));
  return (
    chinese.find((voice) => voice.localService && /CN|Hans/i.test(voice.lang)) ??
    chinese.find((voice) => voice.localService) ??
    chinese[0]
  );
}

class Reader {
  private readonly said = make("span", { role: "status" });
  private readonly bar = make("div", { class: "cb-speech-bar", hidden: "" }, this.said);
  private button: HTMLButtonElement | undefined;
  private block: Element | undefined;
  /** Tells the words of a reading that was stopped from those of the next. */
  private turn = 0;

  constructor(
    private readonly voices: SpeechSynthesis,
    private readonly voice: SpeechSynthesisVoice,
  ) {
    const stop = make("button", { type: "button" }, "停止");
    stop.addEventListener("click", () => {
      this.button?.focus();
      this.stop();
    });
    this.bar.append(stop);
  }

  offer(): void {
    for (const heading of document.querySelectorAll<HTMLElement>(HEADINGS)) {
      const name = heading.textContent ?? "";
      const button = make("button", { type: "button", class: "cb-speak" }, icon(SPEAKER));
      button.setAttribute("aria-label", `朗读：${name}`);
      button.setAttribute("aria-pressed", "false");
      button.title = "朗读这一节";
      button.addEventListener("click", () => {
        const again = this.button === button;
        this.stop();
        if (!again) this.start(heading, button, name);
      });
      heading.append(button);
    }
    document.body.append(this.bar);
    addEventListener("pagehide", () => this.stop());
  }

  private start(heading: HTMLElement, button: HTMLButtonElement, name: string): void {
    this.button = button;
    button.setAttribute("aria-pressed", "true");
    this.said.textContent = `正在朗读：${name}`;
    this.bar.hidden = false;
    this.say([...section(heading)], this.turn);
  }

  /** One block after the other, sentence by sentence: Chromium breaks off long texts. */
  private say(blocks: readonly Element[], turn: number): void {
    const queue = blocks.reduce<[Element, string][]>((all, block) => {
      const text = (block.textContent ?? "").replace(/\s+/g, " ").trim();
      return all.concat(sentences(text).map((each): [Element, string] => [block, each]));
    }, []);
    const next = (number: number) => {
      if (turn !== this.turn) return;
      const item = queue[number];
      if (!item) {
        this.stop();
        return;
      }
      this.mark(item[0]);
      const words = new SpeechSynthesisUtterance(item[1]);
      words.voice = this.voice;
      words.lang = this.voice.lang;
      words.onend = () => next(number + 1);
      words.onerror = () => {
        if (turn === this.turn) this.stop();
      };
      this.voices.speak(words);
    };
    next(0);
  }

  private mark(block: Element | undefined): void {
    this.block?.classList.remove("cb-spoken");
    this.block = block;
    block?.classList.add("cb-spoken");
  }

  private stop(): void {
    this.turn += 1;
    this.voices.cancel();
    this.mark(undefined);
    this.button?.setAttribute("aria-pressed", "false");
    this.button = undefined;
    this.bar.hidden = true;
  }
}

/** The heading and what stands below it, up to the next heading of its rank; of tables only the caption. */
function* section(heading: HTMLElement): Generator<Element> {
  yield heading;
  const rank = Number(heading.tagName[1]);
  for (let each = heading.nextElementSibling; each; each = each.nextElementSibling) {
    if (/^H[1-6]$/.test(each.tagName) && Number(each.tagName[1]) <= rank) return;
    if (each.matches(SPOKEN)) yield each;
    else yield* [...each.querySelectorAll(SPOKEN)].filter((inner) => !inner.closest("table"));
  }
}
