import type { UserActor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { previousVersion } from "@/lib/indicators/data/gate-subject";
import type { GateRunResult } from "@/lib/indicators/gates/gate-job";
import type { Thoroughness } from "@/lib/indicators/proof/plan-trials";
import { describeSource } from "@/lib/indicators/service/describe-source";
import { gatesOver, SANDBOX } from "@/lib/indicators/service/gates-over";
import { type Listing, type Published, publishListing } from "@/prisma/seed/factories";

/** A tenth of the usual runs, so that a first start does not wait for the demo; the report says how many there were. */
const DEMO_PROOF: Thoroughness = {
  longBars: 1_600,
  longCuts: 4,
  denseBars: 14,
  places: 1,
  longestBars: 2_000,
  variants: 2,
};

/** What a demo file says about its indicator. */
export type DemoListing = Omit<Listing, "developerId" | "content" | "status" | "gated"> & { source: string };

/**
 * Submits a demo indicator as its developer would: through the gates, with fewer runs, and on to the curators.
 * @throws AppError UNPROCESSABLE when a gate refuses it.
 */
export async function publishDemoListing(
  developer: UserActor,
  { source, ...listing }: DemoListing,
): Promise<Published> {
  const content = await describeSource(source);
  return await publishListing(developer, {
    ...listing,
    developerId: developer.userId,
    content,
    status: "pending",
    gated: await throughTheGates(developer, listing.slug, source),
  });
}

/** Undefined: this source was submitted by an earlier run of the seed. */
async function throughTheGates(
  developer: UserActor,
  slug: string,
  source: string,
): Promise<GateRunResult | undefined> {
  const sourceHash = sha256Hex(source);
  if ((await db().indicatorVersion.count({ where: { indicator: { slug }, sourceHash } })) > 0)
    return undefined;
  const known = await db().indicator.findUnique({ where: { slug }, select: { id: true } });
  const result = await gatesOver(
    {
      developerId: developer.userId,
      source,
      version: null,
      previous: known === null ? null : await previousVersion(known.id),
      turn: slug,
      onProgress: () => undefined,
    },
    { ...SANDBOX, thoroughness: DEMO_PROOF },
  );
  if (result.report.verdict === "passed") return result;
  const problems = result.report.gates.flatMap(({ findings }) => findings.map(({ message }) => message));
  throw new AppError("UNPROCESSABLE", `The gates refuse the demo indicator ${slug}: ${problems.join(" ")}`);
}
