import type { UserActor } from "@/lib/actor";
import { reviewVersion } from "@/lib/indicators/mutations/review-version";
import type { ApproveInput, ReviewResult } from "@/lib/indicators/schema";

export interface ApproveVersionCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: ApproveInput;
}

/** Approves a pending version and lists its indicator. Throws like `reviewVersion`. */
export async function approveVersion({ actor, ref, input }: ApproveVersionCall): Promise<ReviewResult> {
  return await reviewVersion({ actor, ref, version: input.version, verdict: "approved", notes: input.notes });
}
