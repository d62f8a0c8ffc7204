import { z } from "zod";
import { db } from "@/lib/db";
import type { KnownListing } from "@/lib/indicators/gates/find-near-duplicates";
import { OutputFingerprint } from "@/lib/indicators/gates/output-fingerprint";
import { formatVersion } from "@/lib/indicators/version-number";

/** Newest submitted versions that a new one is compared with. */
const LISTINGS_MAX = 5_000;

/** The newest submitted version of every listing of other developers, as far as it has a fingerprint. */
export async function knownListings(developerId: string): Promise<KnownListing[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT DISTINCT ON (i.id) i.slug, i.name, v.major, v.minor, v.patch, f.outputs, f.shingles
      FROM version_fingerprint f
      JOIN indicator_version v ON v.id = f.version_id AND v.status IN ('pending', 'approved', 'yanked', 'suspended')
      JOIN indicator i ON i.id = v.indicator_id AND i.developer_id <> ${developerId}::uuid
     ORDER BY i.id, v.submitted_at DESC NULLS LAST LIMIT ${LISTINGS_MAX}`;
  return rows.map(({ slug, name, outputs, shingles, ...number }) => ({
    slug,
    name,
    version: formatVersion(number),
    builtin: false,
    inputs: "default inputs",
    outputs: Outputs.parse(outputs),
    shingles: Shingles.parse(shingles),
  }));
}

interface Row {
  slug: string;
  name: string;
  major: number;
  minor: number;
  patch: number;
  outputs: unknown;
  shingles: unknown;
}

const Outputs = z.array(OutputFingerprint);
const Shingles = z.array(z.number());
