/** `npm test [word]`: node's test runner on test/*.test.ts; node 18 cannot read TypeScript itself. */

import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { build } from "esbuild";

import { ROOM } from "./bundle.mjs";

const FLAGS = ["--enable-source-maps", "--test", "--test-reporter=spec"];

const wanted = process.argv[2] ?? "";
const files = (await readdir(join(ROOM, "test")))
  .filter((name) => name.endsWith(".test.ts") && name.includes(wanted))
  .sort();
if (files.length === 0) {
  console.error(`错误：test/ 里没有名称含「${wanted}.test.ts」的测试\n帮助：检查 npm test 后面的参数`);
  process.exit(1);
}

// Within node_modules, so that what the tests import from there is found.
const folder = await mkdtemp(join(ROOM, "node_modules", ".tests-"));
try {
  await build({
    absWorkingDir: ROOM,
    bundle: true,
    charset: "utf8",
    entryPoints: files.map((name) => `test/${name}`),
    format: "esm",
    logLevel: "warning",
    outExtension: { ".js": ".mjs" },
    outdir: folder,
    packages: "external",
    platform: "node",
    sourcemap: "inline",
    target: "node18",
  });
  const bundles = files.map((name) => join(folder, name.replace(/\.ts$/, ".mjs")));
  // The tests find their data from here.
  const run = spawnSync(process.execPath, [...FLAGS, ...bundles], {
    cwd: ROOM,
    stdio: "inherit",
  });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(folder, { recursive: true });
}
