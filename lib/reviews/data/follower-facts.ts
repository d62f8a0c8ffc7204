import type { Tx } from "@/lib/db";
import type { FollowerFacts } from "@/lib/reviews/may-rate-provider";

/** How the person has followed the provider. Nobody can follow yet, so nobody has. */
export async function followerFacts(
  _reader: Tx,
  _providerId: string,
  _userId: string | null,
): Promise<FollowerFacts> {
  // TODO: read follows and paid months as soon as lib/copying has them.
  return { followedDays: 0, copiedTrades: 0, paidMonths: 0 };
}
