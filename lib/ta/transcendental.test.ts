import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { ta } from "@/lib/ta/library";
import { mathFunctions } from "@/lib/ta/math/functions";
import { TRANSCENDENTAL_FUNCTIONS } from "@/lib/ta/transcendental";
import { ROOT } from "@/scripts/bootstrap/paths.mjs";

const TABLE_IMPORT = /from "@\/(lib\/ta\/[\w-]+\/functions)";/g;
const FUNCTION_IMPORT = /import \{([\w\s,]+)\} from "(@\/lib\/ta\/[\w/-]+)";/g;
const NOT_ROUNDED_ALIKE =
  /\bMath\d*\.(?:a?(?:cos|sin|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)\b|\*\*/;

/** Functions by the file that declares them. */
function files(): Map<string, string[]> {
  const byFile = new Map<string, string[]>();
  const library = readFileSync(`${ROOT}/lib/ta/library.ts`, "utf8");
  for (const [, table = ""] of library.matchAll(TABLE_IMPORT)) {
    const text = readFileSync(`${ROOT}/${table}.ts`, "utf8");
    for (const [, names = "", from = ""] of text.matchAll(FUNCTION_IMPORT)) {
      byFile.set(
        from,
        names
          .split(",")
          .map((name) => name.trim())
          .filter((name) => Object.hasOwn(ta, name)),
      );
    }
  }
  return byFile;
}

/** Everything a file needs to run, without comments. */
async function codeOf(file: string, names: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: `export { ${names.join(", ")} } from "${file}";`, resolveDir: ROOT },
    alias: { "@": ROOT },
    bundle: true,
    write: false,
    minify: true,
    target: "esnext",
    format: "esm",
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

test("the table names every function whose code, or whose file's code, calls what engines may round differently", async () => {
  const found: string[] = [];
  const seen = new Set(Object.keys(mathFunctions));
  for (const [file, names] of files()) {
    for (const name of names) seen.add(name);
    if (names.length > 0 && NOT_ROUNDED_ALIKE.test(await codeOf(file, names))) found.push(...names);
  }
  expect([...seen].sort(), "no function of the library was overlooked").toEqual(Object.keys(ta).sort());
  const ofMath = Object.keys(mathFunctions).filter(
    (name) => !["add", "sub", "mult", "div", "sqrt", "ceil", "floor"].includes(name),
  );
  expect([...TRANSCENDENTAL_FUNCTIONS].sort()).toEqual([...found, ...ofMath].sort());
});
