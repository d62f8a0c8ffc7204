import { sha256Hex } from "@/lib/canonical-json";

export const RECOVERY_CODE_COUNT = 10;
/** 80 bits: too many to try, even for somebody who has the hashes. */
export const RECOVERY_CODE_BYTES = 10;

// Crockford's base 32: no I, L, O, U, so that a code can be read from paper.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** `xxxx-xxxx-xxxx-xxxx` of ten random bytes. */
export function recoveryCode(bytes: Uint8Array): string {
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = "";
  for (let index = 0; index < 16; index += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? "") + text;
    bits >>= 5n;
  }
  return text.match(/.{4}/g)?.join("-") ?? "";
}

/** What is stored of a code; the owner is part of it, so equal codes of two people differ. */
export function recoveryCodeHash(code: string, userId: string): string {
  return sha256Hex(`recovery:${userId}:${plain(code)}`);
}

/** True for what can only be a recovery code: sixteen characters however they are grouped. */
export function isRecoveryCode(code: string): boolean {
  return /^[0-9a-z]{16}$/.test(plain(code));
}

function plain(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
}
