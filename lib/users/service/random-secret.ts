import { randomBytes } from "node:crypto";
import { sha256Hex } from "@/lib/canonical-json";
import { RECOVERY_CODE_BYTES, RECOVERY_CODE_COUNT, recoveryCode } from "@/lib/users/recovery-code";
import { totpSecretText } from "@/lib/users/totp";

const SECRET_BYTES = 32;
const TOTP_SECRET_BYTES = 20;

/** A secret that goes out once; only the hash is stored. */
export function newSecret(prefix = ""): { text: string; hash: string } {
  const text = `${prefix}${randomBytes(SECRET_BYTES).toString("base64url")}`;
  return { text, hash: sha256Hex(text) };
}

export function newTotpSecret(): string {
  return totpSecretText(new Uint8Array(randomBytes(TOTP_SECRET_BYTES)));
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODE_COUNT }, () => recoveryCode(randomBytes(RECOVERY_CODE_BYTES)));
}

export function newHandleSuffix(): string {
  return randomBytes(3).toString("hex");
}
