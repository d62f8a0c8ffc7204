import { describe, expect, it } from "vitest";
import { VIOLATIONS, violationSource } from "@/app/docs/indicators/publishing/violations";
import { sha256Hex } from "@/lib/canonical-json";
import { plainGuest } from "@/lib/indicators/proof/plain-guest";
import { proveLookAhead } from "@/lib/indicators/proof/prove-look-ahead";

async function classOf(statements: string) {
  const guest = plainGuest(
    violationSource(statements).replace('name: "Example",', 'name: "Example", inputs: {},'),
  );
  const { class: found, evidence } = await proveLookAhead(guest, { seed: sha256Hex(statements) });
  return { found, evidence: JSON.stringify(evidence) };
}

describe.each(VIOLATIONS)("the guide's example: $title", ({ wrong, right, class: expected }) => {
  it("is what the guide says it is", async () => {
    const { found, evidence } = await classOf(wrong);
    expect(found, evidence).toBe(expected);
  });

  it("is clean as the guide mends it", async () => {
    const { found, evidence } = await classOf(right);
    expect(found, evidence).toBe("clean");
  });
});
