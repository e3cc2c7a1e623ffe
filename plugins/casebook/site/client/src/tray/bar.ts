/** The bar at the foot of a page with what is chosen to be compared. */

import { button, element } from "../../../../search/client/src/ui/dom";
import { pageAddress } from "../root";
import { comparison } from "./comparison";
import { chosen, keep, MOST, onChange } from "./store";

export class TrayBar {
  private readonly list = element("ul", {});
  private readonly told = element("span", { role: "status" });
  private readonly compare = element("a", { class: "cb-button cb-button-strong" }, "比较");
  private readonly bar = element(
    "aside",
    { class: "cb-tray", "aria-label": "要比较的案例" },
    this.list,
    element(
      "div",
      { class: "cb-tray-acts" },
      this.told,
      this.compare,
      button("清空", () => this.change([]), { class: "cb-button" }),
    ),
  );

  start(): void {
    onChange(() => this.show());
    this.show();
  }

  full(): void {
    this.told.textContent = `最多比较 ${MOST} 个，先去掉一个`;
  }

  private show(): void {
    const cases = chosen();
    if (!cases.length) {
      this.bar.remove();
      document.body.classList.remove("cb-with-tray");
      return;
    }
    this.list.textContent = "";
    for (const { path, title } of cases) {
      const remove = button("×", () => this.change(cases.filter((each) => each.path !== path)), {
        "aria-label": `不比较：${title}`,
      });
      this.list.append(
        element("li", {}, element("a", { href: pageAddress(`cases/${path}/`), title }, title), remove),
      );
    }
    const enough = cases.length > 1;
    this.told.textContent = enough ? `已选 ${cases.length} 个` : "再选一个就能比较";
    this.compare.hidden = !enough;
    this.compare.href = comparison(cases.map(({ path }) => path));
    if (!this.bar.isConnected) document.body.append(this.bar);
    document.body.classList.add("cb-with-tray");
  }

  /** The button pressed goes away with its case; the focus stays in the bar while there is one. */
  private change(cases: Parameters<typeof keep>[0]): void {
    keep(cases);
    const next = this.bar.querySelector<HTMLElement>("li button");
    if (next && this.bar.isConnected) next.focus();
  }
}
