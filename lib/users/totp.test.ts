import { describe, expect, it } from "vitest";
import { acceptedStep, totpSecretText, totpUri } from "@/lib/users/totp";

// RFC 6238, appendix B (SHA1): the 8-digit vectors' last six digits.
const SECRET = totpSecretText(new TextEncoder().encode("12345678901234567890"));
const accept = (code: string, seconds: number, lastStep: bigint | null = null) =>
  acceptedStep({ secret: SECRET, code, now: new Date(seconds * 1_000), lastStep });

describe("acceptedStep", () => {
  it.each([
    [59, "287082", 1n],
    [1_111_111_109, "081804", 37_037_036n],
    [1_234_567_890, "005924", 41_152_263n],
    [20_000_000_000, "353130", 666_666_666n],
  ])("accepts the RFC's code at %d s", (seconds, code, step) => {
    expect(accept(code, seconds)).toBe(step);
  });

  it("accepts the neighbouring step and no further", () => {
    expect(accept("287082", 59 + 30)).toBe(1n);
    expect(accept("287082", 29)).toBe(1n);
    expect(accept("287082", 59 + 60)).toBeNull();
  });

  it("refuses a replay and any code before it", () => {
    expect(accept("287082", 59, 1n)).toBeNull();
    expect(accept("287082", 59, 2n)).toBeNull();
    expect(accept("287082", 59, 0n)).toBe(1n);
  });

  it.each(["", "28708", "2870822", "abcdef"])("refuses %j", (code) => {
    expect(accept(code, 59)).toBeNull();
  });
});

describe("totpUri", () => {
  it("names the product and the account", () => {
    const uri = new URL(totpUri(SECRET, "ada@example.com"));
    expect(uri.protocol).toBe("otpauth:");
    expect(uri.searchParams.get("secret")).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    expect(uri.searchParams.get("issuer")).toBe("Touchstone");
  });
});
