/** A search box with suggestions while one types: WAI-ARIA's combobox with a listbox. */

import type { Suggestion } from "../types";
import { element, fill, marked } from "./dom";
import { composing, settled, watch } from "./keys";
import type { Place } from "./place";

const LIMIT = 8;
/** Milliseconds without a key before the engine is asked. */
const PAUSE = 50;

let boxes = 0;

export function startSuggestions(form: HTMLFormElement, input: HTMLInputElement, place: Place): void {
  boxes += 1;
  const id = `cb-suggestions-${boxes}`;
  const list = element("ul", { id, class: "cb-suggestions", role: "listbox", "aria-label": "联想" });
  list.hidden = true;
  form.append(list);
  const plain = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": id,
    "aria-expanded": "false",
  };
  for (const [name, value] of Object.entries(plain)) input.setAttribute(name, value);
  const box = new Box(input, list, place);
  const pause = settled(() => void box.ask(), PAUSE);

  watch(input, () => pause.call());
  input.addEventListener("blur", () => {
    pause.stop();
    box.close();
  });
  input.addEventListener("keydown", (event) => {
    if (!composing(event) && box.key(event.key)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(place.results(input.value.trim()));
  });
}

class Box {
  /** Each option's element with the address it leads to. */
  private options: (readonly [HTMLElement, string])[] = [];
  private active = -1;
  private asked = 0;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly place: Place,
  ) {}

  /** Shows what the engine suggests, unless something else has been typed by then. */
  async ask(): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    const typed = this.input.value.trim();
    if (!typed) return this.close();
    let found: readonly Suggestion[] = [];
    let failure = "";
    try {
      found = await this.place.engine.suggest(typed, LIMIT);
    } catch (error) {
      failure = (error as Error).message;
    }
    if (turn === this.asked) this.show(typed, found, failure);
    return undefined;
  }

  close(): void {
    this.asked += 1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }

  /** Whether the key was for the list. */
  key(name: string): boolean {
    const open = !this.list.hidden;
    if (name === "ArrowDown" || name === "ArrowUp") {
      if (open) this.choose(this.active + (name === "ArrowDown" ? 1 : -1));
      else void this.ask();
      return true;
    }
    const option = this.options[this.active];
    if (name === "Enter" && open && option) {
      location.assign(option[1]);
      return true;
    }
    if (name !== "Escape" || !open) return false;
    this.close();
    return true;
  }

  private show(typed: string, found: readonly Suggestion[], failure: string): void {
    this.options = [
      ...found.map((each) => this.option(each.kind, marked(each.pieces), each.note, this.target(each))),
      this.option("", [`搜索“${typed}”`], "", this.place.results(typed)),
    ];
    fill(
      this.list,
      failure && element("li", { class: "cb-suggestion-failure", role: "presentation" }, failure),
      ...this.options.map(([option]) => option),
    );
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.choose(-1);
  }

  /** A case's title leads to the case; a heading also to where it stands. */
  private target({ kind, path, query }: Suggestion): string {
    if (!path) return this.place.results(query);
    return kind === "案例" ? this.place.page(path) : this.place.hit(path, query, [query]);
  }

  private option(
    kind: string,
    text: ReturnType<typeof marked>,
    note: string,
    target: string,
  ): readonly [HTMLElement, string] {
    const made = element(
      "li",
      { class: "cb-suggestion", role: "option", "aria-selected": "false" },
      element("span", { class: "cb-suggestion-text" }, ...text),
      note && element("small", {}, note),
      kind && element("span", { class: "cb-suggestion-kind" }, kind),
    );
    // Before the click the box would lose the focus, and the list close.
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => location.assign(target));
    return [made, target];
  }

  /** -1 is the box itself; past either end begins anew. */
  private choose(number: number): void {
    const count = this.options.length;
    this.active = number < -1 ? count - 1 : number >= count ? -1 : number;
    this.options.forEach(([option], place) => {
      option.id = `${this.list.id}-${place}`;
      option.setAttribute("aria-selected", String(place === this.active));
    });
    const chosen = this.options[this.active];
    if (!chosen) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", chosen[0].id);
    return chosen[0].scrollIntoView({ block: "nearest" });
  }
}
