import { createHash } from "node:crypto";
import { canonicalJson, sha256Hex } from "@/lib/canonical-json";
import type { InputValues } from "@/lib/indicators/execution-schema";

/** What went into a run: SHA-256 over the canonical JSON of version hash, dataset hash and inputs, hex. */
export function inputHash(run: { versionHash: string; datasetHash: string; inputs: InputValues }): string {
  const { versionHash, datasetHash, inputs } = run;
  return sha256Hex(canonicalJson({ dataset: datasetHash, inputs, version: versionHash }));
}

/**
 * What came out of a run: SHA-256 over every series in the order of its name (UTF-16), hex. Each series is its
 * canonical JSON name, a zero byte, its length as a 32-bit and its values as 64-bit little-endian numbers.
 *
 * What JSON shows as `null` is the one quiet NaN 0x7ff8000000000000 and −0 is 0, so that the hash can be
 * computed from the JSON answer too.
 */
export function outputHash(outputs: Readonly<Record<string, Float64Array>>): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(outputs).sort()) {
    const series = outputs[name] ?? new Float64Array(0);
    hash.update(`${JSON.stringify(name)}\0`);
    hash.update(seriesBytes(series));
  }
  return hash.digest("hex");
}

function seriesBytes(series: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + series.length * 8));
  view.setUint32(0, series.length, true);
  for (let i = 0; i < series.length; i += 1) {
    const value = series[i] ?? Number.NaN;
    const at = 4 + i * 8;
    if (Number.isFinite(value)) view.setFloat64(at, value === 0 ? 0 : value, true);
    else view.setBigUint64(at, 0x7ff8_0000_0000_0000n, true);
  }
  return new Uint8Array(view.buffer);
}
