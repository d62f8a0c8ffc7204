import { randomUUID } from "node:crypto";
import { systemActor, type UserActor } from "@/lib/actor";
import { GATES, type GateReport } from "@/lib/indicators/gate-schema";
import type { VersionContent } from "@/lib/indicators/version-hash";
import { type Listing, type Published, publishListing } from "@/prisma/seed/factories";

/** A moving average under a name of its own: different numbers make different sources. */
export function testContent(seed = 0): VersionContent {
  const source = `// ${seed}
export default indicator({
  name: "Test average",
  inputs: { length: input.int(3, { min: 1, max: 50 }) },
  outputs: { value: plot({ pane: "separate" }) },
  compute: ({ bars, inputs, ta }) => ({ value: ta.sma(bars.close, inputs.length) }),
});
`;
  const length = {
    key: "length",
    kind: "int" as const,
    default: 3,
    min: 1,
    max: 50,
    step: null,
    title: null,
    options: [],
  };
  const value = { key: "value", pane: "separate" as const, style: "line" as const, color: null, title: null };
  return { source, manifest: { name: "Test average", inputs: [length], outputs: [value] }, engine: "test" };
}

/** An indicator of a test: listed at 29.99 for ever, 4.99 a month, with a trial of 7 days, unless told otherwise. */
export async function aListing(
  developer: UserActor,
  more: Partial<Listing> = {},
): Promise<Published & { slug: string }> {
  const slug = `test-${randomUUID().slice(0, 12)}`;
  const listing: Listing = {
    developerId: developer.userId,
    slug,
    name: `Test ${slug}`,
    summary: "For tests.",
    description: "For tests.",
    category: "trend",
    tags: ["test"],
    visibility: "protected",
    price: { onceMinor: 2_999n, monthMinor: 499n, trialDays: 7 },
    content: testContent(),
    changelog: "First version.",
    status: "approved",
    gated: more.status === "draft" ? undefined : { report: passedReport(), likeable: null },
    ...more,
  };
  const published = await publishListing(systemActor("test", randomUUID()), listing);
  return { ...published, slug: listing.slug };
}

/** As the gates write it of a version with nothing to remark; what they measured is left out. */
export function passedReport(): GateReport {
  return {
    verdict: "passed",
    versionHash: "test",
    engine: "test",
    gates: GATES.map((gate) => ({
      gate,
      outcome: "passed",
      summary: "Nothing to remark.",
      findings: [],
      ms: 0,
    })),
    proof: null,
    warmUp: null,
    cost: null,
    duplicates: [],
    breaking: null,
    ms: 0,
    at: "2026-01-01T00:00:00.000Z",
  };
}
