/** A page's text as a reader meets it: one run for each block, whatever inline elements cut it up. */

/** Elements within a line; any other parts the text before it from that after. */
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(
    " ",
  ),
);
/** What is not text, or not the case's. */
const SKIPPED =
  "svg, math, script, style, template, input, textarea, select, button, nav, footer, .cb-hidden, .cb-sample-note";

/** The text nodes of one block, in order. */
export type Run = readonly Text[];

/** The runs below `root`. Nodes may be replaced once their run has been given out. */
export function* runs(root: Element): Generator<Run> {
  let run: Text[] = [];
  const ways: Node[] = [...root.childNodes].reverse();
  /** Stands for the end of a block in `ways`. */
  const end = root;
  while (ways.length) {
    const node = ways.pop() as Node;
    if (node instanceof Text) {
      run.push(node);
    } else if (node === end) {
      if (run.length) yield run;
      run = [];
    } else if (node instanceof Element && !node.matches(SKIPPED)) {
      const inline = INLINE.has(node.tagName);
      if (!inline && run.length) {
        yield run;
        run = [];
      }
      if (!inline) ways.push(end);
      for (let child = node.lastChild; child; child = child.previousSibling) ways.push(child);
    }
  }
  if (run.length) yield run;
}
