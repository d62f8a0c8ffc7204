import { transform } from "sucrase";
import { parse } from "sucrase-parser";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { checkTokens } from "@/lib/sandbox/stripper/check-tokens";
import { Refusal } from "@/lib/sandbox/stripper/refusal";

/** `export default` becomes an assignment of the same width, so columns stay. */
const ASSIGNMENT = "__out.d =".padEnd("export default".length);

/**
 * Turns an indicator's source into the body of a function of `__out`; lines keep their numbers. Runs inside
 * a throw-away isolate: the parser is as hostile a place as the source.
 *
 * @returns `J` and the JavaScript, or `F\nline\ncolumn\nmessage`; `S` instead of `F` for a syntax error, which
 * V8 may place better.
 */
export function strip(source: string, language: string): string {
  try {
    const code =
      language === "js"
        ? source
        : transform(source, { transforms: ["typescript"], disableESTransforms: true }).code;
    if (code.length > SANDBOX_LIMITS.strippedCharacters)
      return failure("The source grows too large when its types are removed.", 0, 0);
    const { start, end } = checkTokens(code, parse(code, false, false, false).tokens);
    const width = end - start;
    return `J${code.slice(0, start)}${assignment(code.slice(start, end), width)}${code.slice(end)}`;
  } catch (error) {
    return refusalText(error);
  }
}

function assignment(original: string, width: number): string {
  const breaks = original.replace(/[^\n]/g, "");
  return breaks === "" ? ASSIGNMENT.padEnd(width) : `${ASSIGNMENT}${breaks}`;
}

function refusalText(error: unknown): string {
  if (error instanceof Refusal) return failure(error.message, error.line, error.column);
  if (error instanceof RangeError) return failure("The source is nested too deeply to be read.", 0, 0);
  const loc = error instanceof Error && "loc" in error ? error.loc : undefined;
  const message =
    error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, "") : "The source cannot be read.";
  return `S${failure(message, numberAt(loc, "line"), numberAt(loc, "column")).slice(1)}`;
}

function numberAt(loc: unknown, key: "line" | "column"): number {
  if (typeof loc !== "object" || loc === null) return 0;
  const value: unknown = Reflect.get(loc, key);
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : 0;
}

function failure(message: string, line: number, column: number): string {
  return `F\n${line}\n${column}\n${message.slice(0, SANDBOX_LIMITS.errorCharacters)}`;
}
