import { randomUUID } from "node:crypto";
import { systemActor, type UserActor } from "@/lib/actor";
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
    ...more,
  };
  const published = await publishListing(systemActor("test", randomUUID()), listing);
  return { ...published, slug: listing.slug };
}
