import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { ta } from "@/lib/ta/library";
import { ROOT } from "@/scripts/bootstrap/paths.mjs";
import { lazyLibrary } from "@/scripts/lazy-library.mjs";

const inputs = new Set<string>();
const bundle = await build({
  absWorkingDir: ROOT,
  stdin: { contents: 'export { ta } from "@/lib/ta/library";', resolveDir: ROOT },
  alias: { "@": ROOT },
  bundle: true,
  write: false,
  format: "iife",
  globalName: "guest",
  plugins: [lazyLibrary(ROOT, inputs)],
});
const context = vm.createContext(Object.create(null));
vm.runInContext(bundle.outputFiles[0]?.text ?? "", context);
const ask = (code: string): unknown =>
  JSON.parse(String(vm.runInContext(`JSON.stringify(${code})`, context)));

test("guests have every function of the library under its name, and no other", () => {
  expect(ask("Object.keys(guest.ta).sort()")).toEqual(Object.keys(ta).sort());
  expect(ask("Object.keys(guest.ta).filter((name) => guest.ta[name].calculation.name !== name)")).toEqual([]);
  expect(ask('["sma" in guest.ta, "toString" in guest.ta, guest.ta.constructor === undefined]')).toEqual([
    true,
    false,
    true,
  ]);
});

test("a function gives a guest what it gives the host", () => {
  const closes = Array.from({ length: 60 }, (_, i) => 100 + ((i * 37) % 11));
  const answer = ask(`Array.from(guest.ta.rsi(${JSON.stringify(closes)}, 14)).slice(14)`);
  expect(answer).toEqual(Array.from(ta.rsi(closes, 14)).slice(14));
});

test("a guest cannot put anything in the place of a function", () => {
  expect(ask("(() => { try { guest.ta.sma = 1; } catch {} return typeof guest.ta.sma; })()")).toBe(
    "function",
  );
});

test("a change of any file of the library makes the guest stale", () => {
  for (const file of ["core/run-batch.ts", "momentum/rsi.ts", "math/functions.ts", "nodes/reanchor.ts"]) {
    expect([...inputs], file).toContain(path.join("lib/ta", file));
  }
});
