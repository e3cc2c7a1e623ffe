/** The script of the page of all cases: facets beside the list that stands there without it. */

import { asColumns, type Columns } from "./browse/columns";
import { BrowseView, failure, type Parts } from "./browse/view";
import { DataFailure, load } from "./data";

const root = document.getElementById("cb-browse");
if (root) void start(root);

async function start(root: HTMLElement): Promise<void> {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part=${name}]`) as HTMLElement;
  const parts: Parts = {
    facets: part("facets"),
    status: part("status"),
    order: part("order"),
    list: part("list"),
    pages: part("pages"),
  };
  try {
    const view = new BrowseView(parts, await columns(root.dataset.source || ""));
    await view.show();
    root.classList.add("cb-ready");
  } catch (error) {
    if (!(error instanceof DataFailure)) throw error;
    // The list that came with the page stays.
    parts.facets.textContent = "";
    parts.facets.append(failure(error, () => void start(root)));
  }
}

async function columns(name: string): Promise<Columns> {
  const read = asColumns(await load(name));
  if (!read) throw new DataFailure("missing");
  return read;
}
