/** The bar at the foot of a case that was opened from a search. */

import { button, element } from "./dom";

export class HitBar {
  private readonly place = element("span", { role: "status" });
  private readonly words: HTMLElement;
  private readonly bar: HTMLElement;

  constructor(words: readonly string[], step: (by: number) => void, close: () => void) {
    this.words = element("span", { class: "cb-hit-words" }, `“${words.join("”“")}”`);
    this.bar = element(
      "aside",
      { class: "cb-hit-bar", "aria-label": "本页命中" },
      this.words,
      this.place,
      button("上一处", () => step(-1), { title: "上一处（Shift+N）" }),
      button("下一处", () => step(1), { title: "下一处（N）" }),
      button("关闭", close, { title: "不再标出（Esc）" }),
    );
  }

  /** Without a hit only 关闭 is left. */
  show(count: number): void {
    if (count === 0) {
      this.place.textContent = "本页没有";
      for (const each of this.bar.querySelectorAll("button:not(:last-child)")) each.remove();
    }
    document.body.append(this.bar);
  }

  at(number: number, count: number): void {
    this.place.textContent = `第 ${number}/${count} 处`;
  }

  remove(): void {
    this.bar.remove();
  }
}
