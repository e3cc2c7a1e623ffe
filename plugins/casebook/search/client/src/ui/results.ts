/** The search page: what the address asks for, live. */

import type { SearchReply, SearchRequest } from "../types";
import { narrowed, readAddress, toggled, writeAddress } from "./address";
import { button, element, fill } from "./dom";
import { Facets } from "./facets";
import { hitList } from "./hits";
import { arrowsMove } from "./moving";
import { notes } from "./notes";
import { orderButtons, pageLinks } from "./paging";
import type { Place } from "./place";
import { Steps } from "./steps";
import { settled, watch } from "./keys";
import { headline } from "./wording";

/** Milliseconds without a key before a query runs, and before a reader is told to wait. */
const PAUSE = 120;
const PATIENCE = 400;

export function startResults(
  root: HTMLElement,
  form: HTMLFormElement,
  input: HTMLInputElement,
  place: Place,
): void {
  const page = new Results(root, input, place);
  const pause = settled(() => page.type(input.value.trim()), PAUSE);
  watch(input, () => pause.call());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    pause.stop();
    page.step({ ...page.request, query: input.value.trim(), page: 1 });
  });
  // Links to another state of this page, those of the template too.
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a[href^='?']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    pause.stop();
    page.follow(readAddress(link.getAttribute("href") || ""));
  });
  arrowsMove(root, input);
  page.start();
}

class Results {
  request: SearchRequest = readAddress(location.search);
  private turn = 0;
  /** What the list of hits shows. */
  private shown = "";
  private readonly title = document.title;
  private readonly steps = new Steps((scroll) => {
    this.request = readAddress(location.search);
    this.input.value = this.request.query;
    void this.run(scroll);
  });
  private readonly facets: Facets;

  constructor(
    private readonly root: HTMLElement,
    private readonly input: HTMLInputElement,
    private readonly place: Place,
  ) {
    this.facets = new Facets(this.part("facets"), (key, value) =>
      this.step(toggled(this.request, key, value)),
    );
  }

  start(): void {
    this.input.value = this.request.query;
    void this.run(this.steps.scroll);
    if (!this.request.query) this.input.focus({ preventScroll: true });
  }

  /** A deliberate step: the browser's back undoes it. */
  step(request: SearchRequest): void {
    this.request = request;
    this.steps.take(writeAddress(request));
    void this.run();
  }

  /** A step by a link: begins at the top, as on another page. */
  follow(request: SearchRequest): void {
    this.input.value = request.query;
    this.step(request);
    scrollTo(0, 0);
    this.part("status").focus({ preventScroll: true });
  }

  /** A query that is still being typed. */
  type(query: string): void {
    if (query === this.request.query) return;
    this.request = { ...this.request, query, page: 1 };
    this.steps.draft(writeAddress(this.request));
    void this.run();
  }

  /** Shows what the request finds; `scroll` is where the reader was when last here. */
  private async run(scroll?: number): Promise<void> {
    this.turn += 1;
    const { turn, request } = this;
    const now = () => turn === this.turn;
    document.title = request.query ? `${request.query} - ${this.title}` : this.title;
    if (!request.query) {
      this.root.removeAttribute("aria-busy");
      this.show("help", "输入要找的词。");
      return this.steps.arrive(scroll);
    }
    let arrived = false;
    const wait = window.setTimeout(() => now() && this.say("正在查找……"), PATIENCE);
    this.root.setAttribute("aria-busy", "true");
    try {
      await this.answer(request, now, () => {
        window.clearTimeout(wait);
        this.root.removeAttribute("aria-busy");
        if (!arrived) this.steps.arrive(scroll);
        arrived = true;
      });
    } catch (error) {
      window.clearTimeout(wait);
      if (!now()) return;
      this.root.removeAttribute("aria-busy");
      this.fail((error as Error).message);
      this.steps.arrive(scroll);
    }
  }

  /** The results, then the facets, then what the vocabulary adds to the results if it came late. */
  private async answer(request: SearchRequest, now: () => boolean, shown: () => void): Promise<void> {
    const { engine } = this.place;
    let reply = await engine.search(request);
    if (!now()) return;
    if (reply.pages > 0 && request.page > reply.pages) {
      this.request = { ...request, page: reply.pages };
      this.steps.correct(writeAddress(this.request));
      return this.run();
    }
    // Synonyms may still find something where the words themselves do not.
    if (reply.complete || reply.hits.length) {
      this.found(reply);
      shown();
    }
    if (!reply.hits.length && reply.complete && !narrowed(request)) return;
    this.facets.begin(request);
    await this.count(now);
    if (reply.complete || !now()) return;
    reply = await engine.search(request);
    if (!now()) return;
    this.found(reply);
    shown();
  }

  private async count(now: () => boolean): Promise<void> {
    try {
      const reply = await this.place.engine.facets(this.request);
      if (now()) this.facets.show(reply, this.request);
    } catch (error) {
      if (now()) this.facets.fail((error as Error).message, () => void this.count(now));
    }
  }

  private found(reply: SearchReply): void {
    const { request, place } = this;
    const any = reply.hits.length > 0;
    this.show(
      any ? "found" : narrowed(request) ? "found nothing" : "nothing",
      reply.complaint || headline(reply, request),
    );
    fill(this.part("notes"), ...notes(reply, request));
    const shown = JSON.stringify([request, reply.hits, reply.marks]);
    // What has not changed stays under the reader's hand.
    if (shown !== this.shown) fill(this.part("hits"), ...hitList(reply, request, place));
    this.shown = shown;
    fill(this.part("order"), ...(any ? orderButtons(request, (next) => this.step(next)) : []));
    fill(this.part("pages"), ...pageLinks(reply, request));
  }

  private fail(message: string): void {
    this.show("failure", "搜索没有完成。");
    fill(
      this.part("failure"),
      element("p", {}, message),
      button("再试一次", () => this.again(), { class: "cb-button" }),
    );
  }

  private again(): void {
    this.part("status").focus({ preventScroll: true });
    void this.run();
  }

  /** Leaves only the parts named, and those that always stand. */
  private show(names: string, status: string): void {
    for (const name of ["help", "nothing", "found", "failure"]) {
      this.part(name).hidden = !names.split(" ").includes(name);
    }
    fill(this.part("notes"));
    this.say(status);
  }

  private say(status: string): void {
    const line = this.part("status");
    // The same words again would be read out again.
    if (line.textContent !== status) line.textContent = status;
  }

  private part(name: string): HTMLElement {
    return this.root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}
