/** Where the site stands, and its engine, which starts when it is first asked for. */

import { connect } from "../engine/connect";
import type { Engine } from "../types";
import { writeMarks } from "./words";

export class Place {
  private connected: Engine | undefined;

  /** `script` leads from the page to the engine's script, `root` to the site's root. */
  constructor(
    private readonly script: string,
    private readonly root: string,
  ) {}

  get engine(): Engine {
    this.connected = this.connected || connect(absolute(this.script), absolute(this.root));
    return this.connected;
  }

  /** Address of a page of the site; `path` ends in `/`. A folder of files names no page by itself. */
  page(path: string, search = "", anchor = ""): string {
    const file = location.protocol === "file:" ? "index.html" : "";
    return `${this.root}${path}${file}${search}${anchor && `#${encodeURIComponent(anchor)}`}`;
  }

  /** Address of a case where `marks`, or else the words of `query`, are marked. */
  hit(path: string, query: string, marks: readonly string[], anchor = ""): string {
    return this.page(path, writeMarks(query, marks), anchor);
  }

  /** Address of the search page with the query's results. */
  results(query: string): string {
    return this.page("search/", `?${new URLSearchParams({ q: query })}`);
  }
}

function absolute(address: string): string {
  return new URL(address, location.href).href;
}
