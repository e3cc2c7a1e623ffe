/** The index's files over HTTP: parts of the packs by one request of many ranges (RFC 9110, 14.6). */

import { SearchFailure } from "./failure";
import { parseMultipart } from "./multipart";
import { cut, joined } from "./store";
import type { Range, Span, Store } from "./store";

const MOST_RANGES = 40;

export class HttpStore implements Store {
  /** Files that a server without ranges sent whole. */
  private readonly files = new Map<string, Uint8Array>();
  private manyRanges = true;

  /** `folder` is the address of assets/search/, ending in `/`; `first` the manifest if it has been read just now. */
  constructor(
    private readonly folder: string,
    private first?: unknown,
  ) {}

  async manifest(): Promise<unknown> {
    const first = this.first;
    this.first = undefined;
    if (first) return first;
    const response = await this.get("manifest.json", { cache: "no-cache" });
    try {
      return await response.json();
    } catch {
      throw new SearchFailure("damaged");
    }
  }

  async whole(name: string): Promise<Uint8Array> {
    return body(await this.get(name, {}));
  }

  async parts(name: string, size: number, ranges: readonly Range[]): Promise<Uint8Array[]> {
    const wanted = ranges.filter(([from, to]) => from < to);
    const spans: Span[] = [];
    const known = this.files.get(name);
    if (known) spans.push({ from: 0, bytes: known });
    else spans.push(...(await this.fetched(name, size, joined(wanted))));
    return ranges.map((range) => {
      const part = range[0] < range[1] ? cut(spans, range) : new Uint8Array(0);
      if (!part) throw new SearchFailure("damaged");
      return part;
    });
  }

  private async fetched(name: string, size: number, spans: Range[]): Promise<Span[]> {
    const groups: Range[][] = [];
    const most = this.manyRanges ? MOST_RANGES : 1;
    for (let start = 0; start < spans.length; start += most) {
      groups.push(spans.slice(start, start + most));
    }
    const answers = await Promise.all(groups.map((group) => this.request(name, size, group)));
    return ([] as Span[]).concat(...answers);
  }

  private async request(name: string, size: number, ranges: Range[]): Promise<Span[]> {
    const list = ranges.map(([from, to]) => `${from}-${to - 1}`).join(",");
    const response = await this.get(name, { headers: { Range: `bytes=${list}` } }, ranges.length > 1);
    if (response.status === 200) {
      const bytes = await body(response);
      if (bytes.length !== size) throw new SearchFailure("damaged");
      this.files.set(name, bytes);
      return [{ from: 0, bytes }];
    }
    const spans = response.status === 206 ? await partial(response, size) : [];
    const lacking = ranges.filter((range) => !cut(spans, range));
    if (!lacking.length) return spans;
    // Some servers and the filters before them refuse many ranges at once.
    if (ranges.length === 1) throw new SearchFailure("damaged");
    this.manyRanges = false;
    return spans.concat(await this.fetched(name, size, lacking));
  }

  /** Throws unless the answer is a success, or `refusable` and refused. */
  private async get(name: string, init: RequestInit, refusable = false): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(this.folder + name, init);
    } catch {
      throw new SearchFailure("network");
    }
    if (response.ok || (refusable && response.status !== 404)) return response;
    throw new SearchFailure(response.status === 404 || response.status === 416 ? "stale" : "network");
  }
}

async function body(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new SearchFailure("network");
  }
}

async function partial(response: Response, size: number): Promise<Span[]> {
  const type = response.headers.get("Content-Type") || "";
  const bytes = await body(response);
  const boundary = /^multipart\/byteranges;.*boundary="?([^";]+)/i.exec(type);
  const spans = boundary
    ? parseMultipart(bytes, boundary[1] as string)
    : [{ range: response.headers.get("Content-Range") || "", bytes }];
  return spans.map((part) => {
    const place = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(part.range);
    if (!place) throw new SearchFailure("damaged");
    const from = Number(place[1]);
    const length = Number(place[2]) - from + 1;
    if (Number(place[3]) !== size || part.bytes.length < length) throw new SearchFailure("damaged");
    return { from, bytes: part.bytes.subarray(0, length) };
  });
}
