/** The engine's own script: a worker where the page may start one, else a part of the page (file://). */

import { SearchEngine } from "./engine";
import { ScriptStore } from "./script_store";
import { serve } from "./worker";
import type { Engine } from "../types";

/** What the script gives a page that loads it. */
export interface EngineMaker {
  casebookEngine(folder: string): Engine;
}

if (typeof document === "undefined") serve();
else (window as unknown as EngineMaker).casebookEngine = (folder) => new SearchEngine(new ScriptStore(folder));
