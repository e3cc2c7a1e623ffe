/** The engine in a worker, so that typing never waits for it: calls in, answers out. */

import { SearchEngine } from "./engine";
import { HttpStore } from "./http_store";
import type { Engine } from "../types";

export interface Call {
  id: number;
  /** Address of assets/search/, with the first call. */
  folder: string;
  /** The manifest, with the first call, when the page has read it meanwhile. */
  manifest?: unknown;
  method: keyof Engine;
  values: readonly unknown[];
}

export type Answer = { id: number; value: unknown } | { id: number; error: string };

/** Serves the page that started this worker. */
export function serve(): void {
  const scope = self as unknown as Worker;
  let engine: SearchEngine | undefined;
  scope.onmessage = async (event: MessageEvent<Call>) => {
    const { id, folder, manifest, method, values } = event.data;
    engine = engine || new SearchEngine(new HttpStore(folder, manifest));
    try {
      const call = engine[method] as (...values: readonly unknown[]) => Promise<unknown>;
      scope.postMessage({ id, value: await call.apply(engine, values as unknown[]) });
    } catch (error) {
      scope.postMessage({ id, error: String((error as Error).message) });
    }
  };
}
