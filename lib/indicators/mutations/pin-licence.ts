import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { LICENCE_SELECT, type LicenceRow, toLicence } from "@/lib/indicators/data/licence-row";
import { isInForce } from "@/lib/indicators/licence-state";
import type { LicenceDto, PinInput } from "@/lib/indicators/schema";
import { parseVersion } from "@/lib/indicators/version-number";

export interface PinLicenceCall {
  actor: UserActor;
  licenceId: string;
  input: PinInput;
}

/**
 * Pins one of the actor's licences to an approved version, or lets it follow the newest one.
 * @throws AppError NOT_FOUND (also for somebody else's licence), UNPROCESSABLE when it is not in force or the
 *   version was withdrawn.
 */
export async function pinLicence({ actor, licenceId, input }: PinLicenceCall): Promise<LicenceDto> {
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM licence WHERE id::text = ${licenceId} AND user_id = ${actor.userId}::uuid FOR UPDATE`;
    if (locked.length === 0) throw notFound("The licence");
    const licence = await tx.licence.findUniqueOrThrow({ where: { id: licenceId } });
    if (!isInForce(licence, now)) throw new AppError("UNPROCESSABLE", "This licence has ended.");
    const pinnedVersionId =
      input.pinnedVersion === null
        ? null
        : await pinnableVersion(tx, licence.indicatorId, input.pinnedVersion);
    await tx.licence.update({ where: { id: licenceId }, data: { pinnedVersionId } });
    await recordAudit(tx, actor, {
      action: "licence.pinned",
      subjectKind: "licence",
      subjectId: licenceId,
      data: { version: input.pinnedVersion },
    });
    const rows = await tx.$queryRaw<LicenceRow[]>`${LICENCE_SELECT} WHERE l.id = ${licenceId}::uuid`;
    const [row] = rows;
    if (row === undefined) throw notFound("The licence");
    return toLicence(row, now);
  });
}

async function pinnableVersion(tx: Tx, indicatorId: string, text: string): Promise<string> {
  const number = parseVersion(text);
  const version =
    number === null
      ? null
      : await tx.indicatorVersion.findUnique({
          where: { indicatorId_major_minor_patch: { indicatorId, ...number } },
          select: { id: true, status: true },
        });
  if (version?.status === "approved") return version.id;
  if (version?.status === "yanked" || version?.status === "suspended") {
    throw new AppError("UNPROCESSABLE", "This version was withdrawn and cannot be pinned any more.");
  }
  throw notFound("The version");
}
