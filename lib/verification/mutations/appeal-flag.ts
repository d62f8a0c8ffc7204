import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { curatorIds } from "@/lib/users/data/curator-ids";
import { checkWords, flagDto } from "@/lib/verification/flag-dto";
import { waitingNews } from "@/lib/verification/flag-news";
import { isPublic } from "@/lib/verification/flag-rules";
import type { AppealInput, FlagDto } from "@/lib/verification/flag-schema";
import { lockFlag } from "@/lib/verification/mutations/lock-flag";

export interface AppealCall {
  actor: UserActor;
  flagId: string;
  input: AppealInput;
}

/**
 * Puts the owner's words beside an open flag, once; it stays in force until a curator decides, and they are told.
 * @throws AppError NOT_FOUND for others and for flags that only curators see, CONFLICT when it is not open (any more).
 */
export async function appealFlag({ actor, flagId, input: { appeal } }: AppealCall): Promise<FlagDto> {
  return await inTransaction(async (tx) => {
    const { flag, provider } = await lockFlag(tx, flagId);
    if (provider.userId !== actor.userId || !isPublic(flag)) throw notFound("The flag");
    if (flag.state !== "open")
      throw new AppError("CONFLICT", "Only open flags can be appealed, and each of them once.");
    const now = await transactionNow(tx);
    const appealed = await tx.flag.update({
      where: { id: flagId },
      data: { state: "appealed", appeal, appealedAt: now },
    });
    await recordAudit(tx, actor, {
      action: "flag.appealed",
      subjectKind: "flag",
      subjectId: flagId,
      data: { providerId: provider.id, check: flag.check, appeal },
    });
    const profile = {
      userId: provider.userId,
      displayName: provider.displayName,
      curatorIds: await curatorIds(tx, [actor.userId]),
    };
    await notifyEach(
      tx,
      waitingNews({ flagId, check: checkWords(flag.check).title, why: "appealed", profile }),
    );
    return flagDto(appealed, true);
  });
}
