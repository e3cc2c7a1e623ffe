/** The one script of the site's search: its worker, and the part of every page that a reader meets. */

import { serve } from "./engine/worker";
import { start } from "./ui/start";

if (typeof document === "undefined") serve();
else start();
