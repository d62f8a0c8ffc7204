import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/actor";
import { ranksChanged } from "@/lib/indicators/data/ranks-changed";
import { claimRankSlot, fillRankSlot } from "@/lib/indicators/mutations/build-ranks";
import { rollUpUsage } from "@/lib/indicators/mutations/roll-up-usage";
import { say } from "@/prisma/seed/progress";

/** More versions than any seed writes. */
const VERSIONS_MAX = 10_000;

/** What jobs do within the hour, done at once: runs are counted, and the list of indicators is ordered by them. */
export async function countSeeded(): Promise<void> {
  const actor = systemActor("seed", randomUUID());
  await rollUpUsage(actor, { now: new Date(), limit: VERSIONS_MAX });
  if (!(await ranksChanged())) return;
  const generation = await claimRankSlot(actor);
  if (generation === null) return;
  say(`The list of indicators is built: ${await fillRankSlot(actor, generation)} listings.`);
}
