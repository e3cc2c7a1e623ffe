/** The script of the comparison. */

import { button } from "../../../search/client/src/ui/dom";
import { CompareView, type Parts } from "./compare/view";

const root = document.getElementById("cb-compare");
if (root) {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part=${name}]`) as HTMLElement;
  const print = button("打印", () => window.print(), { class: "cb-button cb-print", hidden: "" });
  const parts: Parts = { status: part("status"), print, table: part("table"), nothing: part("nothing") };
  parts.status.after(print);
  void new CompareView(parts).show();
}
