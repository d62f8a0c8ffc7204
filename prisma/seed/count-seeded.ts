import { randomUUID } from "node:crypto";
import { type SystemActor, systemActor } from "@/lib/actor";
import { INDICATOR_RANKS } from "@/lib/indicators/data/indicator-ranks";
import { rollUpUsage } from "@/lib/indicators/mutations/roll-up-usage";
import { PROVIDER_RANKS } from "@/lib/providers/data/provider-ranks";
import type { RankedList } from "@/lib/ranking/data/ranked-list";
import { ranksChanged } from "@/lib/ranking/data/ranks-changed";
import { claimRankSlot, fillRankSlot } from "@/lib/ranking/mutations/build-ranks";
import { say } from "@/prisma/seed/progress";

/** More versions than any seed writes. */
const VERSIONS_MAX = 10_000;

/** What jobs do within the hour, done at once: runs are counted, and the lists are ordered anew. */
export async function countSeeded(): Promise<void> {
  const actor = systemActor("seed", randomUUID());
  await rollUpUsage(actor, { now: new Date(), limit: VERSIONS_MAX });
  for (const list of [INDICATOR_RANKS, PROVIDER_RANKS]) await buildWhenChanged(actor, list);
}

async function buildWhenChanged(actor: SystemActor, list: RankedList): Promise<void> {
  if (!(await ranksChanged(list))) return;
  const generation = await claimRankSlot(actor, list);
  if (generation === null) return;
  say(`The list of ${list.kind}s is built: ${await fillRankSlot(actor, list, generation)} rows.`);
}
