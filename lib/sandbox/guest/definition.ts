import { Fault } from "@/lib/sandbox/guest/fault";
import { readInput } from "@/lib/sandbox/guest/input-spec";
import { bareArray, isArray, ownKeys } from "@/lib/sandbox/guest/intrinsics";
import { readField } from "@/lib/sandbox/guest/read-field";
import { isSeriesName } from "@/lib/sandbox/identifier";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { type InputSpec, type OutputSpec, PANES, PLOT_STYLES } from "@/lib/sandbox/manifest";

/** A declared indicator, every field read once from guest objects and checked. */
export interface Definition {
  name: string;
  inputs: InputSpec[];
  outputs: OutputSpec[];
  compute: (context: unknown) => unknown;
}

/**
 * Reads `indicator({...})` into trusted memory. Each guest field is read exactly once: a getter cannot show
 * one value to the check and another to the use.
 * @throws Fault BAD_RESULT for a malformed declaration, OUTPUT_LIMIT for too many outputs.
 */
export function readDefinition(exported: unknown): Definition {
  if (typeof exported !== "object" || exported === null) {
    throw new Fault(
      "BAD_RESULT",
      "The default export must be indicator({ name, inputs, outputs, compute }).",
    );
  }
  const name = readField.text(exported, "name", SANDBOX_LIMITS.titleCharacters);
  if (name === null || name === "")
    throw new Fault("BAD_RESULT", "indicator.name must be a text of 1 to 80 characters.");
  const inputs = readAll(readField.raw(exported, "inputs"), "inputs", readInput);
  const outputs = readAll(readField.raw(exported, "outputs"), "outputs", readOutput);
  if (outputs.length === 0)
    throw new Fault("BAD_RESULT", "indicator.outputs must declare at least one output.");
  const compute = readField.raw(exported, "compute");
  if (!isFunction(compute)) throw new Fault("BAD_RESULT", "indicator.compute must be a function.");
  return { name, inputs, outputs, compute };
}

function isFunction(value: unknown): value is (context: unknown) => unknown {
  return typeof value === "function";
}

function readAll<T>(
  group: unknown,
  label: "inputs" | "outputs",
  read: (key: string, raw: unknown) => T,
): T[] {
  const list = bareArray<T>();
  if (group === undefined && label === "inputs") return list;
  if (typeof group !== "object" || group === null || isArray(group)) {
    throw new Fault("BAD_RESULT", `indicator.${label} must be an object.`);
  }
  const keys = ownKeys(group);
  const cap = label === "inputs" ? SANDBOX_LIMITS.inputs : SANDBOX_LIMITS.outputSeries;
  if (keys.length > cap) {
    throw new Fault(
      label === "inputs" ? "BAD_RESULT" : "OUTPUT_LIMIT",
      `indicator.${label} may declare at most ${cap}.`,
    );
  }
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i];
    if (typeof key !== "string" || !isSeriesName(key)) {
      throw new Fault("BAD_RESULT", `indicator.${label} has a name that is not 1 to 64 of A-Z a-z 0-9 _.`);
    }
    list[i] = read(key, readField.raw(group, key));
  }
  return list;
}

function readOutput(key: string, raw: unknown): OutputSpec {
  const label = `outputs.${key}`;
  if (typeof raw !== "object" || raw === null) throw new Fault("BAD_RESULT", `${label} must be plot({...}).`);
  const pane = readField.choice(raw, "pane", PANES) ?? "separate";
  const style = readField.choice(raw, "style", PLOT_STYLES) ?? "line";
  const color = readField.text(raw, "color", 32);
  if (color !== null && !isColor(color))
    throw new Fault("BAD_RESULT", `${label}.color must be #hex or a colour word.`);
  return { key, pane, style, color, title: readField.text(raw, "title", SANDBOX_LIMITS.titleCharacters) };
}

function isColor(text: string): boolean {
  const hex = text[0] === "#";
  if (hex && (text.length < 4 || text.length > 9)) return false;
  for (let i = hex ? 1 : 0; i < text.length; i += 1) {
    const char = text[i] ?? "";
    const digit = char >= "0" && char <= "9";
    const letter = (char >= "a" && char <= (hex ? "f" : "z")) || (char >= "A" && char <= (hex ? "F" : "Z"));
    if (!letter && !(hex && digit)) return false;
  }
  return text.length > 0;
}
