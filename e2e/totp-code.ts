import { Secret, TOTP } from "otpauth";

const STEP_MS = 30_000;

/** What an authenticator with this secret shows `stepsAhead` half minutes from now: a code is good only once. */
export function totpCode(base32: string, stepsAhead = 0): string {
  const totp = new TOTP({
    secret: Secret.fromBase32(base32),
    algorithm: "SHA1",
    digits: 6,
    period: STEP_MS / 1_000,
  });
  return totp.generate({ timestamp: Date.now() + stepsAhead * STEP_MS });
}
