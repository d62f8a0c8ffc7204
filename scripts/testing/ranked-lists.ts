import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/actor";
import type { RankedList } from "@/lib/ranking/data/ranked-list";
import { claimRankSlot, fillRankSlot } from "@/lib/ranking/mutations/build-ranks";

const job = systemActor("build-ranks", randomUUID());

/** Builds a list now, changed or not. @returns its rows. */
export async function rebuild(list: RankedList): Promise<number> {
  const generation = await claimRankSlot(job, list);
  if (generation === null) throw new Error("somebody else builds");
  return await fillRankSlot(job, list, generation);
}
