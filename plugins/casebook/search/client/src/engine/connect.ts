/** The page's way to the engine: in a worker, or in the page itself where a file may start none (file://). */

import type { Engine, FacetReply, SearchReply, SearchRequest, Suggestion } from "../types";
import { SearchEngine } from "./engine";
import { SearchFailure } from "./failure";
import { ScriptStore } from "./script_store";
import type { Answer, Call } from "./worker";

const FOLDER = "assets/search/";

/** `script` is the address of this script, `root` that of the site's root, both absolute. */
export function connect(script: string, root: string): Engine {
  const folder = new URL(FOLDER, root).href;
  return folder.startsWith("file:") ? new SearchEngine(new ScriptStore(folder)) : new Remote(script, folder);
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

class Remote implements Engine {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(
    private readonly script: string,
    private readonly folder: string,
  ) {}

  search(request: SearchRequest): Promise<SearchReply> {
    return this.call("search", [request]);
  }

  facets(request: SearchRequest): Promise<FacetReply> {
    return this.call("facets", [request]);
  }

  suggest(typed: string, limit: number): Promise<readonly Suggestion[]> {
    return this.call("suggest", [typed, limit]);
  }

  private call<Value>(method: keyof Engine, values: readonly unknown[]): Promise<Value> {
    const id = (this.last += 1);
    return new Promise<Value>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      const call: Call = { id, folder: this.folder, method, values };
      this.started().postMessage(call);
    });
  }

  private started(): Worker {
    if (!this.worker) {
      this.worker = new Worker(this.script);
      this.worker.onmessage = (event: MessageEvent<Answer>) => this.receive(event.data);
      this.worker.onerror = () => this.fail();
    }
    return this.worker;
  }

  private receive(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (!waiting) return;
    if ("error" in answer) waiting.reject(new Error(answer.error));
    else waiting.resolve(answer.value);
  }

  /** The script could not be loaded: those who wait are told, the next call starts anew. */
  private fail(): void {
    const waiting = Array.from(this.waiting.values());
    this.waiting.clear();
    this.worker = null;
    for (const each of waiting) each.reject(new SearchFailure("network"));
  }
}
