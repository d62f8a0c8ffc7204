import { Fault } from "@/lib/sandbox/guest/fault";
import {
  charCodeAt,
  copyTypedArray,
  get,
  isArray,
  isView,
  lengthOfTypedArray,
  NativeArrayBuffer,
  NativeFloat64Array,
  NativeUint8Array,
  NativeUint32Array,
  ownKeys,
  tagOfTypedArray,
} from "@/lib/sandbox/guest/intrinsics";
import { isSeriesName } from "@/lib/sandbox/identifier";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { OutputSpec } from "@/lib/sandbox/manifest";
import { FRAME_HEADER_BYTES, frameDataOffset } from "@/lib/sandbox/series-frame-layout";

/**
 * Packs what `compute` returned into one fresh buffer (layout: `series-frame-layout.ts`). NaN is written with
 * one bit pattern, so equal results are equal bytes.
 * @throws Fault BAD_RESULT for a missing, undeclared, wrong-length or non-numeric series or an infinity.
 */
export function encodeSeries(result: unknown, outputs: readonly OutputSpec[], length: number): ArrayBuffer {
  if (typeof result !== "object" || result === null || isArray(result) || isView(result)) {
    throw new Fault("BAD_RESULT", "compute must return an object with one series for each declared output.");
  }
  refuseUndeclared(result, outputs);
  const names = joinNames(outputs);
  const offset = frameDataOffset(names.length);
  const frame = new NativeArrayBuffer(offset + outputs.length * length * 8);
  const header = new NativeUint32Array(frame, 0, 2);
  header[0] = outputs.length;
  header[1] = names.length;
  const text = new NativeUint8Array(frame, FRAME_HEADER_BYTES, names.length);
  for (let i = 0; i < names.length; i += 1) text[i] = charCodeAt(names, i);
  for (let i = 0; i < outputs.length; i += 1) {
    const key = outputs[i]?.key ?? "";
    const start = offset + i * length * 8;
    const target = { key, length, values: new NativeFloat64Array(frame, start, length) };
    copySeries(target, get(result, key));
    canonicalise(target, new NativeUint32Array(frame, start, length * 2));
  }
  return frame;
}

function joinNames(outputs: readonly OutputSpec[]): string {
  let names = outputs[0]?.key ?? "";
  for (let i = 1; i < outputs.length; i += 1) names += `,${outputs[i]?.key ?? ""}`;
  return names;
}

function refuseUndeclared(result: object, outputs: readonly OutputSpec[]): void {
  const keys = ownKeys(result);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i];
    let declared = false;
    for (let j = 0; j < outputs.length; j += 1) declared ||= outputs[j]?.key === key;
    if (declared) continue;
    const shown = typeof key === "string" && isSeriesName(key) ? key : "with an unusable name";
    throw new Fault("BAD_RESULT", `compute returned a series ${shown} that outputs does not declare.`);
  }
}

/** Where a series goes. `length` is carried along: `values.length` is a getter the guest can replace. */
interface Target {
  key: string;
  length: number;
  values: Float64Array;
}

function copySeries({ key, length, values }: Target, series: unknown): void {
  if (typeof series !== "object" || series === null) {
    throw new Fault("BAD_RESULT", `The output ${key} must be a series of ${length} numbers.`);
  }
  if (tagOfTypedArray(series) !== undefined) {
    refuseLength(lengthOfTypedArray(series), length, key);
    copyTypedArray(values, series, 0);
    return;
  }
  if (!isArray(series))
    throw new Fault("BAD_RESULT", `The output ${key} must be a Float64Array or an array of numbers.`);
  refuseLength(series.length, length, key);
  for (let i = 0; i < length; i += 1) {
    const value: unknown = series[i];
    if (typeof value !== "number")
      throw new Fault("BAD_RESULT", `The output ${key} has no number at bar ${i}.`);
    values[i] = value;
  }
}

function refuseLength(actual: unknown, expected: number, key: string): void {
  if (actual === expected) return;
  const shown = typeof actual === "number" ? `${actual}` : "no";
  throw new Fault("BAD_RESULT", `The output ${key} has ${shown} values for ${expected} bars.`);
}

/** NaN to one bit pattern (0x7ff8000000000000, by its little-endian `words`); infinities are refused. */
function canonicalise({ key, length, values }: Target, words: Uint32Array): void {
  for (let i = 0; i < length; i += 1) {
    const value = values[i] ?? 0;
    if (value - value === 0) continue;
    if (value === Infinity || value === -Infinity)
      throw new Fault("BAD_RESULT", `The output ${key} is infinite at bar ${i}.`);
    words[i * 2] = 0;
    words[i * 2 + 1] = 0x7ff80000;
  }
}

/** @throws Fault OUTPUT_LIMIT when the declared series would not fit the answer. */
export function refuseOversize(outputs: readonly OutputSpec[], length: number): void {
  if (outputs.length * length * 8 <= SANDBOX_LIMITS.outputBytes) return;
  const megabytes = SANDBOX_LIMITS.outputBytes / 1024 ** 2;
  throw new Fault(
    "OUTPUT_LIMIT",
    `${outputs.length} outputs of ${length} bars are more than ${megabytes} MB.`,
  );
}
