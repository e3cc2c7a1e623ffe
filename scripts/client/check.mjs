/** `npm run check`: TypeScript's check of the browser's parts, of their tests and of these tools. */

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

import { names, rooms, ROOT } from "./rooms.mjs";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const projects = [join(ROOT, "scripts", "client")];
for (const room of await rooms()) {
  projects.push(room);
  if ((await names(join(room, "test"))).length > 0) projects.push(join(room, "test"));
}
for (const project of projects) {
  const run = spawnSync(process.execPath, [tsc, "--project", project], { cwd: ROOT, stdio: "inherit" });
  if (run.status !== 0) process.exitCode = 1;
}
