import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { InviteDto, InviteInput } from "@/lib/indicators/invite-schema";
import { lockOwnIndicator } from "@/lib/indicators/mutations/lock-own-indicator";
import { notify } from "@/lib/notifications/mutations/notify";

export interface InviteCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: InviteInput;
}

/**
 * Invites somebody to one of the actor's own invite-only listings: they see, buy and run it. Twice is once.
 * @throws AppError NOT_FOUND (the listing, or nobody has the handle), UNPROCESSABLE for oneself and for listings
 *   that everybody sees.
 */
export async function invite({ actor, ref, input }: InviteCall): Promise<InviteDto> {
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const indicator = await lockOwnIndicator(tx, actor, ref);
    if (indicator.visibility !== "inviteOnly") {
      throw new AppError("UNPROCESSABLE", "Everybody sees this listing. Make it invite-only first.");
    }
    const guest = await findGuest(tx, input.handle);
    if (guest.id === actor.userId) throw new AppError("UNPROCESSABLE", "This is your own listing.");
    const key = { indicatorId: indicator.id, userId: guest.id };
    const { count } = await tx.indicatorInvite.createMany({
      data: [{ ...key, createdAt: now }],
      skipDuplicates: true,
    });
    if (count > 0) {
      await recordAudit(tx, actor, {
        action: "indicator.invited",
        subjectKind: "indicator",
        subjectId: indicator.id,
        data: { userId: guest.id },
      });
      await notify(tx, {
        userId: guest.id,
        kind: "indicator-invited",
        dedupeKey: `indicator-invited:${indicator.id}:${guest.id}:${now.toISOString()}`,
        data: { indicator: indicator.name, slug: indicator.slug, developer: actor.handle },
      });
    }
    const { createdAt } = await tx.indicatorInvite.findUniqueOrThrow({ where: { indicatorId_userId: key } });
    return {
      handle: guest.handle,
      displayName: guest.displayName,
      invitedAt: createdAt.toISOString(),
      hasLicence: (await tx.licence.count({ where: key })) > 0,
    };
  });
}

/**
 * Takes an invitation back; whoever has or had a licence keeps seeing the listing.
 * @throws AppError NOT_FOUND, also when nobody of that handle is invited.
 */
export async function takeInviteBack({ actor, ref, input }: InviteCall): Promise<void> {
  await inTransaction(async (tx) => {
    const indicator = await lockOwnIndicator(tx, actor, ref);
    const guest = await findGuest(tx, input.handle);
    const { count } = await tx.indicatorInvite.deleteMany({
      where: { indicatorId: indicator.id, userId: guest.id },
    });
    if (count === 0) throw notFound("The invitation");
    await recordAudit(tx, actor, {
      action: "indicator.uninvited",
      subjectKind: "indicator",
      subjectId: indicator.id,
      data: { userId: guest.id },
    });
  });
}

async function findGuest(
  tx: Tx,
  handle: string,
): Promise<{ id: string; handle: string; displayName: string }> {
  const rows = await tx.$queryRaw<{ id: string; handle: string; displayName: string }[]>`
    SELECT id::text, handle, display_name AS "displayName" FROM app_user
     WHERE lower(handle) = lower(${handle}) AND closed_at IS NULL`;
  const [guest] = rows;
  if (guest === undefined) throw notFound(`Somebody with the handle “${handle}”`);
  return guest;
}
