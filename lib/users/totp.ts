import { Secret, TOTP } from "otpauth";

const PERIOD_SECONDS = 30;
/** Steps before and after the current one whose codes still count: clocks differ. */
const WINDOW = 1;

const settings = { algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS } as const;

/** What an authenticator reads from the QR code (Key URI format). `secret` is base32. */
export function totpUri(secret: string, label: string): string {
  return new TOTP({ ...settings, issuer: "Touchstone", label, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The time step a code belongs to when it is right and newer than the last accepted one, else null:
 * a code that was read over somebody's shoulder is good for nothing once its owner has used it.
 */
export function acceptedStep(attempt: {
  secret: string;
  code: string;
  now: Date;
  lastStep: bigint | null;
}): bigint | null {
  const { secret, code, now, lastStep } = attempt;
  const totp = new TOTP({ ...settings, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return null;
  const step = BigInt(totp.counter({ timestamp: now.getTime() }) + delta);
  return lastStep !== null && step <= lastStep ? null : step;
}

/** Base32 (RFC 4648) of a secret's bytes. */
export function totpSecretText(bytes: Uint8Array<ArrayBuffer>): string {
  return new Secret({ buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })
    .base32;
}
