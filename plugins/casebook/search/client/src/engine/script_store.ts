/** The index's files as scripts, for pages opened from a disk (file://), where nothing can be fetched. */

import { SearchFailure } from "./failure";
import type { Range, Store } from "./store";

/** Bytes a script holds (offline.py). */
export const CHUNK = 49_152;

type Deliver = (name: string, base64: string) => void;

export class ScriptStore implements Store {
  private readonly chunks = new Map<string, Promise<Uint8Array>>();
  private readonly delivered = new Map<string, Uint8Array>();

  constructor(private readonly folder: string) {
    (window as unknown as { casebookFile: Deliver }).casebookFile = (name, base64) => {
      this.delivered.set(name, decoded(base64));
    };
  }

  async manifest(): Promise<unknown> {
    const bytes = await this.whole("manifest.json");
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  whole(name: string): Promise<Uint8Array> {
    return this.chunk(name, 0);
  }

  async parts(name: string, _size: number, ranges: readonly Range[]): Promise<Uint8Array[]> {
    return Promise.all(ranges.map((range) => this.part(name, range)));
  }

  private async part(name: string, [from, to]: Range): Promise<Uint8Array> {
    const bytes = new Uint8Array(to - from);
    for (let number = Math.floor(from / CHUNK); number * CHUNK < to; number += 1) {
      const start = number * CHUNK;
      const chunk = await this.chunk(name, number);
      const piece = chunk.subarray(Math.max(0, from - start), Math.min(CHUNK, to - start));
      bytes.set(piece, Math.max(0, start - from));
    }
    return bytes;
  }

  private chunk(name: string, number: number): Promise<Uint8Array> {
    const path = `${name}.${number}.js`;
    let chunk = this.chunks.get(path);
    if (!chunk) {
      chunk = this.loaded(path);
      chunk.catch(() => this.chunks.delete(path));
      this.chunks.set(path, chunk);
    }
    return chunk;
  }

  private loaded(path: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = this.folder + path;
      script.onload = () => {
        const bytes = this.delivered.get(path);
        this.delivered.delete(path);
        script.remove();
        if (bytes) resolve(bytes);
        else reject(new SearchFailure("damaged"));
      };
      script.onerror = () => {
        script.remove();
        reject(new SearchFailure("stale"));
      };
      document.head.appendChild(script);
    });
  }
}

function decoded(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
  return bytes;
}
