import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { readLicence } from "@/lib/indicators/data/read-licence";
import type { LicenceDto, LicencePatch } from "@/lib/indicators/licence-schema";
import { isInForce } from "@/lib/indicators/licence-state";
import { parseVersion } from "@/lib/indicators/version-number";

export interface ChangeLicenceCall {
  actor: UserActor;
  licenceId: string;
  input: LicencePatch;
}

/**
 * Pins one of the actor's licences to an approved version or lets it follow the newest one; ends or resumes the
 * renewal of a month.
 * @throws AppError NOT_FOUND (also for somebody else's licence), UNPROCESSABLE when it is over, is no month or the
 *   version was withdrawn.
 */
export async function changeLicence({ actor, licenceId, input }: ChangeLicenceCall): Promise<LicenceDto> {
  return await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM licence WHERE id::text = ${licenceId} AND user_id = ${actor.userId}::uuid FOR UPDATE`;
    if (locked.length === 0) throw notFound("The licence");
    const licence = await tx.licence.findUniqueOrThrow({ where: { id: licenceId } });
    const { pinnedVersion, renews } = input;
    if (renews !== undefined && licence.kind !== "month") {
      throw new AppError("UNPROCESSABLE", "Only a licence by the month renews.");
    }
    // A month that waits for money may still be cancelled; nothing else of it can be changed.
    const waits = licence.status === "active" && licence.renewalFailedAt !== null;
    if (!isInForce(licence, now) && !(waits && pinnedVersion === undefined)) {
      throw new AppError("UNPROCESSABLE", "This licence has ended.");
    }
    const pinnedVersionId =
      pinnedVersion == null ? pinnedVersion : await pinnableVersion(tx, licence.indicatorId, pinnedVersion);
    await tx.licence.update({
      where: { id: licenceId },
      data: {
        ...(pinnedVersionId === undefined ? {} : { pinnedVersionId }),
        ...(renews === undefined ? {} : { renews, endToldAt: null }),
      },
    });
    const change = { subjectKind: "licence", subjectId: licenceId };
    if (pinnedVersion !== undefined) {
      await recordAudit(tx, actor, { action: "licence.pinned", ...change, data: { version: pinnedVersion } });
    }
    if (renews !== undefined) {
      const action = renews ? "licence.renewal-resumed" : "licence.renewal-cancelled";
      await recordAudit(tx, actor, { action, ...change });
    }
    return await readLicence(tx, licenceId, now);
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
