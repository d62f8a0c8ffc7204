import { describe, expect, it } from "vitest";
import { isInForce, type LicenceTerms, shownStatus } from "@/lib/indicators/licence-state";

const end = new Date("2026-02-01T00:00:00Z");
const at = (text: string) => new Date(text);
const terms = (more: Partial<LicenceTerms> = {}): LicenceTerms => ({
  status: "active",
  validUntil: end,
  renews: false,
  renewalFailedAt: null,
  ...more,
});

describe("a licence is in force", () => {
  it.each<[string, LicenceTerms, string, boolean]>([
    ["before its end", terms(), "2026-01-31T23:59:59.999Z", true],
    ["not at its end", terms(), "2026-02-01T00:00:00Z", false],
    ["for ever without an end", terms({ validUntil: null }), "2126-01-01T00:00:00Z", true],
    ["not once refunded", terms({ status: "refunded", validUntil: null }), "2026-01-01T00:00:00Z", false],
    ["while its renewal is due and untried", terms({ renews: true }), "2026-02-03T23:59:59.999Z", true],
    ["no longer than three days of that", terms({ renews: true }), "2026-02-04T00:00:00Z", false],
    [
      "not after a renewal failed",
      terms({ renews: true, renewalFailedAt: end }),
      "2026-02-01T00:00:00Z",
      false,
    ],
  ])("%s", (_, given, now, expected) => {
    expect(isInForce(given, at(now))).toBe(expected);
    expect(shownStatus(given, at(now))).toBe(
      given.status === "active" ? (expected ? "active" : "expired") : given.status,
    );
  });
});
