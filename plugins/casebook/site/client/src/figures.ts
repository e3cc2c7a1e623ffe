/** Figures open large, one after the other; Esc closes, the arrows turn. */

import { icon, make } from "./elements.ts";

const LARGER = "M4 9V4h5v2H6v3zm11-5h5v5h-2V6h-3zM6 15v3h3v2H4v-5zm12 0h2v5h-5v-2h3z";

interface Figure {
  image: HTMLImageElement;
  caption: string;
  opener: HTMLElement;
}

export function openFigures(): void {
  const figures: Figure[] = [];
  for (const image of document.querySelectorAll<HTMLImageElement>("figure.figure > img")) {
    const text = image.parentElement?.querySelector("figcaption")?.textContent;
    const caption = text || image.alt;
    const opener = make("button", { type: "button", class: "cb-enlarge" }, icon(LARGER), "放大");
    opener.setAttribute("aria-label", `放大${caption ? `：${caption}` : "图片"}`);
    const frame = make("div", { class: "cb-figure-frame" });
    image.before(frame);
    frame.append(image, opener);
    const number = figures.push({ image, caption, opener }) - 1;
    for (const each of [opener, image]) {
      each.addEventListener("click", () => viewer(figures).open(number));
    }
  }
}

let made: Viewer | undefined;

function viewer(figures: readonly Figure[]): Viewer {
  made = made ?? new Viewer(figures);
  return made;
}

class Viewer {
  private readonly image = make("img", { alt: "" });
  private readonly stage = make("div", { class: "cb-viewer-stage", tabindex: "0", role: "region" });
  private readonly caption = make("p", { class: "cb-viewer-caption", id: "cb-viewer-caption" });
  private readonly dialog = make("dialog", {
    class: "cb-viewer",
    "aria-labelledby": "cb-viewer-caption",
  });
  private shown = 0;

  constructor(private readonly figures: readonly Figure[]) {
    const bar = make("div", { class: "cb-viewer-bar" }, this.caption);
    if (figures.length > 1) {
      bar.append(this.button("上一图", () => this.turn(-1)), this.button("下一图", () => this.turn(1)));
    }
    bar.append(
      this.button("再放大", () => this.dialog.classList.toggle("cb-viewer-full")),
      this.button("关闭", () => this.dialog.close()),
    );
    this.stage.setAttribute("aria-label", "图");
    this.stage.append(this.image);
    this.dialog.append(bar, this.stage);
    this.dialog.addEventListener("close", () => this.figures[this.shown]?.opener.focus());
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog || event.target === this.stage) this.dialog.close();
    });
    this.dialog.addEventListener("keydown", (event) => {
      const full = this.dialog.classList.contains("cb-viewer-full");
      if (event.key === "ArrowLeft" && !full) this.turn(-1);
      if (event.key === "ArrowRight" && !full) this.turn(1);
    });
    document.body.append(this.dialog);
  }

  open(number: number): void {
    this.show(number);
    this.dialog.showModal();
    this.stage.focus();
  }

  private turn(by: number): void {
    const count = this.figures.length;
    this.show((this.shown + by + count) % count);
  }

  private show(number: number): void {
    const figure = this.figures[number];
    if (!figure) return;
    this.shown = number;
    this.dialog.classList.remove("cb-viewer-full");
    this.image.src = figure.image.currentSrc || figure.image.src;
    this.image.alt = figure.image.alt;
    this.caption.textContent = figure.caption || "图";
    this.stage.scrollTo(0, 0);
  }

  private button(text: string, act: () => void): HTMLButtonElement {
    const button = make("button", { type: "button" }, text);
    button.addEventListener("click", act);
    return button;
  }
}
