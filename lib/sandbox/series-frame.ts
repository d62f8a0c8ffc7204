import { isSeriesName } from "@/lib/sandbox/identifier";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { FRAME_HEADER_BYTES, frameDataOffset } from "@/lib/sandbox/series-frame-layout";

const LATIN_1 = new TextDecoder("latin1");

/**
 * Reads the one buffer a run answers with (layout: `series-frame-layout.ts`) and checks every byte: count,
 * names, exact size, finite-or-NaN.
 *
 * @returns the series in declared order, or `null` when the frame is not exactly what a run may answer. They are views
 * of the frame where it is alone in its memory, as when a worker sent it, and theirs it is from then on; else of a copy.
 */
export function decodeSeriesFrame(frame: Uint8Array, length: number): Map<string, Float64Array> | null {
  if (frame.byteLength < FRAME_HEADER_BYTES) return null;
  const memory = ownMemory(frame);
  const bytes = new Uint8Array(memory);
  const [count = 0, namesBytes = 0] = new Uint32Array(memory, 0, 2);
  if (count < 1 || count > SANDBOX_LIMITS.outputSeries) return null;
  if (namesBytes > SANDBOX_LIMITS.outputSeries * (SANDBOX_LIMITS.nameCharacters + 1)) return null;
  const offset = frameDataOffset(namesBytes);
  if (bytes.byteLength !== offset + count * length * 8) return null;
  const names = LATIN_1.decode(bytes.subarray(FRAME_HEADER_BYTES, offset)).slice(0, namesBytes).split(",");
  if (names.length !== count || !names.every(isSeriesName)) return null;
  const series = new Map<string, Float64Array>();
  for (const [index, name] of names.entries()) {
    const values = new Float64Array(memory, offset + index * length * 8, length);
    if (series.has(name) || !isFiniteOrNaN(values)) return null;
    series.set(name, values);
  }
  return series;
}

/** Memory with the bytes of the frame and nothing else: of Node's small buffers, many share one. */
function ownMemory(frame: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = frame;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? buffer
    : new Uint8Array(frame).buffer;
}

/** Looks at the bits: whole numbers cost the garbage collector nothing, however cold this code is. */
function isFiniteOrNaN({ buffer, byteOffset, length }: Float64Array): boolean {
  const words = new Int32Array(buffer, byteOffset, length * 2);
  for (let i = 0; i < words.length; i += 2) {
    if (words[i] === 0 && ((words[i + 1] ?? 0) & 0x7fff_ffff) === 0x7ff0_0000) return false;
  }
  return true;
}
