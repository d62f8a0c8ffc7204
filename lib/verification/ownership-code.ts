/** No 0, O, 1 or I: people read it aloud. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 8;
/** Random bytes a code is made of. */
export const CODE_BYTES = LENGTH;

/** `TS-7F3K-Q9WM`, 40 bits of the given random bytes. @throws RangeError with fewer than `CODE_BYTES`. */
export function ownershipCode(random: Uint8Array): string {
  if (random.length < LENGTH) throw new RangeError(`a code takes ${LENGTH} random bytes`);
  const letters = Array.from(random.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length] ?? "");
  return `TS-${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}
