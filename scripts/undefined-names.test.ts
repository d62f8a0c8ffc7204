import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

const SNIPPET = "export function pay() { try { return payoutOf(period); } catch { return null; } }";

it("trap 14: a name that nobody declared fails the check of types, also inside try and catch", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "undefined-names-"));
  const config = {
    extends: path.resolve("tsconfig.json"),
    compilerOptions: { incremental: false, noEmit: true, types: [], plugins: [] },
    files: ["pay.ts"],
    include: [],
  };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(path.join(folder, "pay.ts"), SNIPPET);
  const tsc = path.resolve("node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  expect(status).not.toBe(0);
  expect(stdout.match(/Cannot find name '(payoutOf|period)'/g), stdout).toHaveLength(2);
});

it("trap 14: no file turns the check of types off", async () => {
  const silenced: string[] = [];
  for await (const file of glob("{app,components,inngest,lib,prisma,scripts}/**/*.{ts,tsx}")) {
    if (file.startsWith("lib/generated/")) continue;
    if (/^\s*\/\/ @ts-(nocheck|ignore)/m.test(readFileSync(file, "utf8"))) silenced.push(file);
  }
  expect(silenced).toEqual([]);
});
