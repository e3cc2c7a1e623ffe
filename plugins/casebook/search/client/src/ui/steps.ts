/** The page's history: deliberate steps, drafts while typing, and how far one had scrolled. */

import { readAddress, writeAddress } from "./address";

interface Entry {
  /** Still being typed: the next key changes this entry, and does not make another. */
  draft: boolean;
  scroll: number;
}

const STILL = 150;

export class Steps {
  private moving = 0;
  /** Until what is to be shown is there, the page's height says nothing. */
  private arriving = true;

  /** `returned` is called when the reader goes back or forward, with how far that entry had been scrolled. */
  constructor(returned: (scroll: number) => void) {
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => {
      window.clearTimeout(this.moving);
      this.arriving = true;
      returned(this.scroll);
    });
    addEventListener("scroll", () => this.scrolled(), { passive: true });
    addEventListener("pagehide", () => this.keep());
  }

  /** How far down the present entry was when it was left, in pixels. */
  get scroll(): number {
    return this.entry.scroll;
  }

  /** Goes on to `address`, `?…` or empty; the same address again makes no entry. */
  take(address: string): void {
    if (address === writeAddress(readAddress(location.search))) return this.put({ draft: false });
    this.keep();
    history.pushState({ draft: false, scroll: scrollY }, "", location.pathname + address);
    return undefined;
  }

  /** The first key of a new query makes an entry, those after it change that one. */
  draft(address: string): void {
    if (!this.entry.draft) {
      this.take(address);
      this.put({ draft: true });
    } else {
      this.correct(address);
    }
  }

  /** The present entry's address should have been this. */
  correct(address: string): void {
    history.replaceState(this.entry, "", location.pathname + address);
  }

  /** What was asked for is shown. */
  arrive(scroll?: number): void {
    if (scroll !== undefined) scrollTo(0, scroll);
    this.arriving = false;
  }

  private get entry(): Entry {
    return { draft: false, scroll: 0, ...(history.state as Partial<Entry> | null) };
  }

  private put(change: Partial<Entry>): void {
    history.replaceState({ ...this.entry, ...change }, "");
  }

  private keep(): void {
    window.clearTimeout(this.moving);
    if (!this.arriving) this.put({ scroll: scrollY });
  }

  private scrolled(): void {
    window.clearTimeout(this.moving);
    this.moving = window.setTimeout(() => this.keep(), STILL);
  }
}
