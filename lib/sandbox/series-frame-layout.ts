/**
 * The one buffer a run answers with: `[count, namesBytes]` as uint32, the names as ASCII joined by commas,
 * padding to 8 bytes, then `count × length` float64 in declared order. Host byte order.
 */
export const FRAME_HEADER_BYTES = 8;

/** Offset of the first value. Bit arithmetic only: it also runs in the guest beside hostile code. */
export function frameDataOffset(namesBytes: number): number {
  return FRAME_HEADER_BYTES + ((namesBytes + 7) & ~7);
}
