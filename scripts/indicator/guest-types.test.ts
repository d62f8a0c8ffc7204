import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { builtInSource } from "@/lib/indicators/built-in-source";
import { STUDIO_TEMPLATES } from "@/lib/indicators/studio-templates";
import { INDICATORS } from "@/lib/ta/registry";
import { guestTypes } from "@/scripts/indicator/guest-types";

const WRONG = `export default indicator({
  name: "Wrong",
  inputs: { length: input.int(14), mode: input.enum("a", ["a", "b"]) },
  outputs: { value: plot() },
  compute: ({ bars, inputs, ta }) => {
    const text: string = inputs.length;
    if (inputs.mode === "c") return { value: bars.clsoe };
    return { other: ta.rsi(bars.close, "14") };
  },
});
`;

/** What the compiler says of the files, beside the declarations. */
function compile(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-types-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = { "touchstone.d.ts": guestTypes(), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(folder, name), text);
  const flags = ["--noEmit", "--strict", "--target", "es2024", "--lib", "es2024"];
  const words = [path.resolve("node_modules/typescript/bin/tsc"), ...flags, ...Object.keys(all)];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" }).stdout;
}

describe("the declarations for editors", () => {
  it("let every template and every built-in compile in strict mode", () => {
    const templates = STUDIO_TEMPLATES.map(({ id, source }) => [`template-${id}.ts`, source] as const);
    const builtIns = INDICATORS.map((entry) => [`built-in-${entry.id}.ts`, builtInSource(entry)] as const);
    expect(compile(Object.fromEntries([...templates, ...builtIns]))).toBe("");
  });

  it("find a wrong type, setting, column, option and output", () => {
    const said = compile({ "wrong.ts": WRONG });
    expect(said).toContain("wrong.ts(6,11): error TS2322");
    expect(said).toContain("no overlap");
    expect(said).toContain("Property 'clsoe' does not exist on type 'Bars'. Did you mean 'close'?");
    expect(said).toContain("Argument of type 'string' is not assignable to parameter of type 'number'");
  });

  it("carry the words of each function", () => {
    const text = guestTypes();
    for (const { functionName, summary } of INDICATORS) {
      expect(text, functionName).toContain(`    ${functionName}(`);
      expect(text, functionName).toContain(summary);
    }
  });
});
