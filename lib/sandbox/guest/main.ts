import "@/lib/sandbox/guest/intrinsics";

import "@/lib/sandbox/guest/prelude";

import { installDeclarations } from "@/lib/sandbox/guest/declare";
import { type Definition, readDefinition } from "@/lib/sandbox/guest/definition";
import { encodeSeries, refuseOversize } from "@/lib/sandbox/guest/encode-series";
import { Fault } from "@/lib/sandbox/guest/fault";
import { guestBars } from "@/lib/sandbox/guest/guest-bars";
import { resolveInputs } from "@/lib/sandbox/guest/input-spec";
import { bareRecord, hasOwn, parseJson, setPrototypeOf } from "@/lib/sandbox/guest/intrinsics";
import { manifestText } from "@/lib/sandbox/guest/manifest-text";
import { failureText } from "@/lib/sandbox/guest/thrown";
import { ta } from "@/lib/ta/library";

installDeclarations();

/** What the worker passes as text: `bars` is the number of bars, `expected` the outputs the version promises. */
interface Order {
  mode: "run" | "describe";
  bars: number;
  inputs: Record<string, unknown>;
  /** The keys of `inputs`. */
  given: string[];
  expected: string[] | null;
}

type Factory = (exports: object) => void;

/**
 * The only entry into the guest: runs the user's code once and answers with one buffer (the series), or a
 * text that starts with `M` (manifest) or `F` (failure). No guest value and no exception crosses.
 */
export function run(factory: Factory, packed: ArrayBuffer, orderJson: string): ArrayBuffer | string {
  const order: Order = parseJson(orderJson);
  setPrototypeOf(order.inputs, null);
  try {
    return answer(factory, packed, order);
  } catch (thrown) {
    return describeSafely(thrown);
  }
}

function describeSafely(thrown: unknown): string {
  try {
    return failureText(thrown);
  } catch {
    return "F\nRUNTIME\n0\n0\nthrew an object that cannot be read";
  }
}

function answer(factory: Factory, packed: ArrayBuffer, order: Order): ArrayBuffer | string {
  const exported = bareRecord<unknown>();
  factory(exported);
  const definition = readDefinition(hasOwn(exported, "d") ? exported.d : undefined);
  if (order.mode === "describe") return manifestText(definition);
  refuseUnexpected(definition, order.expected);
  refuseOversize(definition.outputs, order.bars);
  const inputs = resolveInputs(definition.inputs, order.inputs, order.given);
  const { compute } = definition;
  const result = compute({ bars: guestBars(packed, order.bars), inputs, ta });
  return encodeSeries(result, definition.outputs, order.bars);
}

function refuseUnexpected({ outputs }: Definition, expected: string[] | null): void {
  if (expected === null) return;
  let same = outputs.length === expected.length;
  for (let i = 0; i < outputs.length; i += 1) {
    let promised = false;
    for (let j = 0; j < expected.length; j += 1) promised ||= expected[j] === outputs[i]?.key;
    same &&= promised;
  }
  if (!same)
    throw new Fault("BAD_RESULT", "The declared outputs are not those this version was published with.");
}
