/** `npm test [word]`: node's test runner on every *.test.ts; node 18 cannot read TypeScript itself. */

import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join, relative } from "node:path";

import { build } from "esbuild";

import { names, rooms, ROOT } from "./rooms.mjs";

const FLAGS = ["--enable-source-maps", "--test", "--test-reporter=spec"];

const wanted = process.argv[2] ?? "";
const folders = [join(ROOT, "scripts", "client"), ...(await rooms()).map((room) => join(room, "test"))];
const lists = folders.map(async (folder) => (await names(folder)).map((name) => join(folder, name)));
const files = (await Promise.all(lists))
  .flat()
  .map((file) => relative(ROOT, file))
  .filter((name) => name.endsWith(".test.ts") && name.includes(wanted))
  .sort();
if (files.length === 0) {
  console.error(`错误：没有名称含「${wanted}」的测试\n帮助：检查 npm test 后面的参数`);
  process.exit(1);
}

// Within node_modules, so that what the tests import from there is found.
const folder = await mkdtemp(join(ROOT, "node_modules", ".tests-"));
try {
  await build({
    absWorkingDir: ROOT,
    bundle: true,
    charset: "utf8",
    entryPoints: files,
    format: "esm",
    logLevel: "warning",
    outExtension: { ".js": ".mjs" },
    outbase: ROOT,
    outdir: folder,
    packages: "external",
    platform: "node",
    sourcemap: "inline",
    target: "node18",
  });
  const bundled = files.map((name) => join(folder, name.replace(/\.ts$/, ".mjs")));
  const run = spawnSync(process.execPath, [...FLAGS, ...bundled], { cwd: ROOT, stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(folder, { recursive: true });
}
