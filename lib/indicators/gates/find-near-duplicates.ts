import type { NearDuplicate } from "@/lib/indicators/gate-schema";
import { likeness, type OutputFingerprint } from "@/lib/indicators/gates/output-fingerprint";
import { shingleLikeness } from "@/lib/indicators/gates/source-shingles";

/** What is compared of an indicator. */
export interface Likeable {
  readonly outputs: readonly OutputFingerprint[];
  /** Empty: the source is not compared. */
  readonly shingles: readonly number[];
}

/** A listing that others are compared with. */
export interface KnownListing extends Likeable {
  readonly slug: string;
  readonly name: string;
  readonly version: string;
  readonly builtin: boolean;
  /** With which inputs the fingerprints were taken, in words. */
  readonly inputs: string;
}

const SOURCE_ALIKE = 0.6;
const OUTPUTS_ALIKE = 0.5;
const DUPLICATES_MAX = 10;

/**
 * The listings that say the same: half of the outputs or more are the same numbers or scaled copies of theirs, or the
 * sources share most of their words. The most alike first.
 */
export function findNearDuplicates(mine: Likeable, known: readonly KnownListing[]): NearDuplicate[] {
  const found = known.flatMap((listing) => [...byOutputs(mine, listing), ...bySource(mine, listing)]);
  const best = new Map<string, NearDuplicate>();
  for (const duplicate of found.toSorted((a, b) => b.likeness - a.likeness)) {
    const key = `${duplicate.slug}:${duplicate.basis}`;
    if (!best.has(key)) best.set(key, duplicate);
  }
  return [...best.values()].slice(0, DUPLICATES_MAX);
}

function byOutputs({ outputs }: Likeable, listing: KnownListing): NearDuplicate[] {
  const pairs = outputs.flatMap((mine) => {
    const alike = listing.outputs.map((theirs) => ({ theirs: theirs.output, how: likeness(mine, theirs) }));
    const found = alike.find(({ how }) => how === "same") ?? alike.find(({ how }) => how === "scaled");
    return found === undefined ? [] : [{ mine: mine.output, ...found }];
  });
  const share = outputs.length === 0 ? 0 : pairs.length / outputs.length;
  if (share < OUTPUTS_ALIKE) return [];
  const words = pairs.map(
    ({ mine, theirs, how }) => `"${mine}" ${how === "same" ? "equals" : "is a scaled copy of"} "${theirs}"`,
  );
  return [toDuplicate(listing, "outputs", share, `${words.join("; ")} (${listing.inputs}).`)];
}

function bySource({ shingles }: Likeable, listing: KnownListing): NearDuplicate[] {
  const share = shingleLikeness(shingles, listing.shingles);
  if (share < SOURCE_ALIKE) return [];
  return [toDuplicate(listing, "source", share, "The sources are alike but for names, words and spacing.")];
}

function toDuplicate(
  { slug, name, version, builtin }: KnownListing,
  basis: NearDuplicate["basis"],
  share: number,
  detail: string,
): NearDuplicate {
  return { slug, name, version, builtin, basis, likeness: Math.round(share * 1_000) / 1_000, detail };
}
