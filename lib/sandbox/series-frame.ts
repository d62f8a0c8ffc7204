import { isSeriesName } from "@/lib/sandbox/identifier";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { FRAME_HEADER_BYTES, frameDataOffset } from "@/lib/sandbox/series-frame-layout";

/**
 * Reads the one buffer a run answers with (layout: `series-frame-layout.ts`) and checks every byte: count,
 * names, exact size, finite-or-NaN.
 *
 * @returns the series in declared order, or `null` when the frame is not exactly what a run may answer.
 */
export function decodeSeriesFrame(frame: Uint8Array, length: number): Map<string, Float64Array> | null {
  if (frame.byteLength < FRAME_HEADER_BYTES) return null;
  const bytes = new Uint8Array(frame);
  const [count = 0, namesBytes = 0] = new Uint32Array(bytes.buffer, 0, 2);
  if (count < 1 || count > SANDBOX_LIMITS.outputSeries) return null;
  if (namesBytes > SANDBOX_LIMITS.outputSeries * (SANDBOX_LIMITS.nameCharacters + 1)) return null;
  const offset = frameDataOffset(namesBytes);
  if (bytes.byteLength !== offset + count * length * 8) return null;
  const names = new TextDecoder("latin1")
    .decode(bytes.subarray(FRAME_HEADER_BYTES, offset))
    .slice(0, namesBytes)
    .split(",");
  if (names.length !== count || !names.every(isSeriesName)) return null;
  const series = new Map<string, Float64Array>();
  for (const [index, name] of names.entries()) {
    const values = new Float64Array(bytes.buffer, offset + index * length * 8, length).slice();
    if (series.has(name) || !isFiniteOrNaN(values)) return null;
    series.set(name, values);
  }
  return series;
}

function isFiniteOrNaN(values: Float64Array): boolean {
  for (const value of values) if (value === Infinity || value === -Infinity) return false;
  return true;
}
