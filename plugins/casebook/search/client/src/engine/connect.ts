/** The page's way to the engine: in a worker, or in the page itself where a file may start none (file://). */

import type { Engine, FacetReply, SearchReply, SearchRequest, Suggestion } from "../types";
import { SearchFailure } from "./failure";
import type { EngineMaker } from "./main";
import type { Answer, Call } from "./worker";

const FOLDER = "assets/search/";

/** `script` is the address of the engine's script, `root` that of the site's root, both absolute. */
export function connect(script: string, root: string): Engine {
  const folder = new URL(FOLDER, root).href;
  return folder.startsWith("file:") ? new Beside(script, folder) : new Remote(script, folder);
}

/** The engine in the page itself. */
class Beside implements Engine {
  private engine: Promise<Engine> | null = null;

  constructor(
    private readonly script: string,
    private readonly folder: string,
  ) {}

  async search(request: SearchRequest): Promise<SearchReply> {
    return (await this.loaded()).search(request);
  }

  async facets(request: SearchRequest): Promise<FacetReply> {
    return (await this.loaded()).facets(request);
  }

  async suggest(typed: string, limit: number): Promise<readonly Suggestion[]> {
    return (await this.loaded()).suggest(typed, limit);
  }

  private loaded(): Promise<Engine> {
    if (!this.engine) {
      this.engine = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = this.script;
        script.onload = () => resolve((window as unknown as EngineMaker).casebookEngine(this.folder));
        script.onerror = () => reject(new SearchFailure("network"));
        document.head.appendChild(script);
      });
      this.engine.catch(() => (this.engine = null));
    }
    return this.engine;
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

class Remote implements Engine {
  private worker: Worker | null = null;
  private manifest: Promise<unknown> | null = null;
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
      void this.send({ id, folder: this.folder, method, values });
    });
  }

  private async send(call: Call): Promise<void> {
    const worker = this.started();
    const manifest = await this.manifest;
    worker.postMessage({ ...call, manifest });
  }

  private started(): Worker {
    if (!this.worker) {
      this.worker = new Worker(this.script);
      // Read while the worker's script is on its way; when that fails, the engine says so.
      this.manifest = fetch(`${this.folder}manifest.json`, { cache: "no-cache" })
        .then((response) => (response.ok ? response.json() : undefined))
        .catch(() => undefined);
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
    this.manifest = null;
    for (const each of waiting) each.reject(new SearchFailure("network"));
  }
}
