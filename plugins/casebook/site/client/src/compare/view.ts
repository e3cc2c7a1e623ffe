/** The page of the comparison: its address names the cases, else what the reader has chosen. */

import { button, element, fill } from "../../../../search/client/src/ui/dom";
import { DataFailure, load } from "../data";
import { chosen, keep, readCases, writeCases } from "../tray/store";
import { asCase, type ComparedCase } from "./case";
import { compareTable } from "./table";

export type Parts = Readonly<Record<"status" | "print" | "table" | "nothing", HTMLElement>>;

type Outcome = ComparedCase | DataFailure;

export class CompareView {
  private turn = 0;

  constructor(private readonly parts: Parts) {
    window.addEventListener("popstate", () => void this.show());
  }

  /** Resolves when all there is to show is shown. */
  async show(): Promise<void> {
    const turn = (this.turn += 1);
    let paths = readCases(location.search);
    if (!paths.length) {
      paths = chosen().map(({ path }) => path);
      if (paths.length) history.replaceState(null, "", writeCases(paths));
    }
    this.parts.status.textContent = paths.length ? "正在读取……" : "还没有选案例。";
    const outcomes = await Promise.all(paths.map(async (path) => read(path)));
    if (turn !== this.turn) return;
    const cases = outcomes.filter((each): each is ComparedCase => !(each instanceof DataFailure));
    const failed = paths.filter((_, place) => outcomes[place] instanceof DataFailure);
    const lost = outcomes.some((each) => each instanceof DataFailure && each.reason === "network");
    fill(
      this.parts.table,
      ...failed.map((path) => this.failed(path, lost)),
      cases.length > 0 && compareTable(cases, (path) => this.remove(path)),
    );
    this.parts.nothing.hidden = cases.length > 1;
    this.parts.print.hidden = cases.length < 2;
    if (paths.length) this.parts.status.textContent = told(cases.length);
    // What stands here is what the reader chose, whoever sent the address.
    if (cases.length > 1) keep(cases.map(({ path, title }) => ({ path, title })));
  }

  private remove(path: string): void {
    keep(chosen().filter((each) => each.path !== path));
    const left = readCases(location.search).filter((each) => each !== path);
    history.pushState(null, "", writeCases(left) || location.pathname);
    void this.show();
    this.parts.status.focus();
  }

  private failed(path: string, lost: boolean): HTMLElement {
    return element(
      "div",
      { class: "cb-failure", role: "alert" },
      element("p", {}, lost ? "连不上网站，案例没有读到。" : `没有案例“${path}”，也许已经改名或撤回。`),
      lost
        ? button("再试一次", () => void this.show(), { class: "cb-button" })
        : button("去掉", () => this.remove(path), { class: "cb-button" }),
    );
  }
}

async function read(path: string): Promise<Outcome> {
  try {
    return asCase(await load(`cases/${path}.json`)) || new DataFailure("missing");
  } catch (error) {
    if (error instanceof DataFailure) return error;
    throw error;
  }
}

function told(count: number): string {
  return count > 1 ? `并排比较 ${count} 个案例；左边是比较的项目。` : "至少要两个案例才能比较。";
}
