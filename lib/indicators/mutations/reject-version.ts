import type { UserActor } from "@/lib/actor";
import { reviewVersion } from "@/lib/indicators/mutations/review-version";
import type { RejectInput, ReviewResult } from "@/lib/indicators/schema";

export interface RejectVersionCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: RejectInput;
}

/** Rejects a pending version; the developer reads the notes. Throws like `reviewVersion`. */
export async function rejectVersion({ actor, ref, input }: RejectVersionCall): Promise<ReviewResult> {
  return await reviewVersion({ actor, ref, version: input.version, verdict: "rejected", notes: input.notes });
}
