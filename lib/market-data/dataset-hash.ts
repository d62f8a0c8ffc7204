import { createHash } from "node:crypto";
import type { Bars } from "@/lib/ta/bars";
import { packedParts } from "@/lib/ta/packed-bars";

const STEP_BYTES = 1024 ** 2;

/** Names a data set by its content: SHA-256 over the packed bars, hex. */
export function datasetHash(bars: Bars): string {
  const steps = datasetHashSteps(bars);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `datasetHash` in steps of at most 1 MiB, for who lets others have a turn between. */
export function* datasetHashSteps(bars: Bars): Generator<undefined, string> {
  const hash = createHash("sha256");
  for (const part of packedParts(bars)) {
    for (let at = 0; at < part.byteLength; at += STEP_BYTES) {
      hash.update(part.subarray(at, at + STEP_BYTES));
      yield;
    }
  }
  return hash.digest("hex");
}
