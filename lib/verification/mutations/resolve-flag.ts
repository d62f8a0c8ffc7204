import { isCurator, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { setFlagHidden } from "@/lib/providers/mutations/set-flag-hidden";
import { readFlagFacts } from "@/lib/verification/data/read-flag-facts";
import { checkWords, flagDto } from "@/lib/verification/flag-dto";
import { resolvedNews } from "@/lib/verification/flag-news";
import { isPublic } from "@/lib/verification/flag-rules";
import type { FlagDto, ResolveFlagInput } from "@/lib/verification/flag-schema";
import { lockFlag } from "@/lib/verification/mutations/lock-flag";
import { planDismissal, planResolution } from "@/lib/verification/plan-resolution";

export interface ResolveFlagCall {
  actor: UserActor;
  flagId: string;
  input: ResolveFlagInput;
}

/**
 * A curator's word on a flag. Dismissed, it counts no more, and the record is ranked again unless other flags hide it; a
 * suspended profile stays so until it is reinstated. The owner is told.
 * @throws AppError FORBIDDEN, NOT_FOUND, UNPROCESSABLE and CONFLICT as `planResolution`.
 */
export async function resolveFlag({ actor, flagId, input }: ResolveFlagCall): Promise<FlagDto> {
  if (!isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
  const { verdict, notes } = input;
  return await inTransaction(async (tx) => {
    const { flag, provider } = await lockFlag(tx, flagId);
    const isOwner = provider.userId === actor.userId;
    const state = planResolution({ state: flag.state, verdict, isOwner });
    const now = await transactionNow(tx);
    const resolved = await tx.flag.update({
      where: { id: flagId },
      data: { state, resolvedBy: actor.userId, resolution: notes, resolvedAt: now },
    });
    await recordAudit(tx, actor, {
      action: `flag.${state}`,
      subjectKind: "flag",
      subjectId: flagId,
      data: { providerId: provider.id, check: flag.check, before: flag.state, notes },
    });
    if (state === "dismissed") await judgeAnew(tx, actor, provider.id, now);
    const check = checkWords(flag.check).title;
    if (isPublic(flag)) await notify(tx, resolvedNews({ flagId, check, provider, state, notes }));
    return flagDto(resolved, true);
  });
}

async function judgeAnew(tx: Tx, actor: UserActor, providerId: string, now: Date): Promise<void> {
  const { inForce, isHidden: wasHidden } = await readFlagFacts(tx, providerId, now);
  const remaining = inForce.map(({ check, severity }) => ({
    severity,
    actsAlone: checkWords(check).actsAlone,
  }));
  await setFlagHidden(tx, actor, { providerId, wasHidden, ...planDismissal(remaining) });
}
