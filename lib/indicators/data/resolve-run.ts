import { isCurator, type UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type {
  IndicatorStatus,
  IndicatorVisibility,
  LicenceStatus,
  VersionStatus,
} from "@/lib/generated/prisma/enums";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { loadVersion, type RunnableCode } from "@/lib/indicators/data/load-version";
import {
  decideRun,
  type RunDecision,
  type RunFacts,
  type RunnableVersion,
  runOrThrow,
} from "@/lib/indicators/may-run";
import { stopReason } from "@/lib/indicators/stop-reason";
import { parseVersion } from "@/lib/indicators/version-number";

interface RunRow {
  developer_id: string;
  status: IndicatorStatus;
  visibility: IndicatorVisibility;
  is_free: boolean;
  licence_status: LicenceStatus | null;
  valid_until: Date | null;
  renews: boolean | null;
  renewal_failed_at: Date | null;
  pinned_id: string | null;
  pinned_status: VersionStatus | null;
  pinned_notes: string | null;
  current_id: string | null;
  current_status: VersionStatus | null;
  asked_id: string | null;
  asked_status: VersionStatus | null;
  asked_notes: string | null;
  now: Date;
  is_invited: boolean;
}

/**
 * The version that a request of this actor runs.
 * @throws AppError NOT_FOUND, UNAUTHENTICATED, FORBIDDEN or UNPROCESSABLE as `decideRun` says.
 */
export async function resolveRun(
  ref: string,
  actor: UserActor | null,
  askedVersion: string | undefined,
): Promise<RunnableCode> {
  return await loadVersion(runOrThrow(await decideRunOf(ref, actor, askedVersion)));
}

async function decideRunOf(
  ref: string,
  actor: UserActor | null,
  asked: string | undefined,
): Promise<RunDecision> {
  const id = await findIndicatorId(ref);
  const number = asked === undefined ? null : parseVersion(asked);
  const rows = await db().$queryRaw<RunRow[]>`
    SELECT i.developer_id::text, i.status::text, i.visibility::text, i.price_id IS NULL AS is_free,
           l.status::text AS licence_status, l.valid_until, l.renews, l.renewal_failed_at,
           pv.id::text AS pinned_id, pv.status::text AS pinned_status, pv.review_notes AS pinned_notes,
           cv.id::text AS current_id, cv.status::text AS current_status,
           av.id::text AS asked_id, av.status::text AS asked_status, av.review_notes AS asked_notes, now() AS now,
           EXISTS (SELECT 1 FROM indicator_invite n
                    WHERE n.indicator_id = i.id AND n.user_id = ${actor?.userId ?? null}::uuid) AS is_invited
      FROM indicator i
      LEFT JOIN LATERAL (SELECT * FROM licence
                          WHERE user_id = ${actor?.userId ?? null}::uuid AND indicator_id = i.id
                          ORDER BY (status = 'active') DESC, id DESC LIMIT 1) l ON true
      LEFT JOIN indicator_version pv ON pv.id = l.pinned_version_id
      LEFT JOIN indicator_version cv ON cv.id = i.current_version_id
      LEFT JOIN indicator_version av ON av.indicator_id = i.id AND av.major = ${number?.major ?? null}::int
            AND av.minor = ${number?.minor ?? null}::int AND av.patch = ${number?.patch ?? null}::int
     WHERE i.id = ${id}::uuid`;
  const [row] = rows;
  if (row === undefined) return { ok: false, code: "NOT_FOUND", message: "The indicator was not found." };
  return decideRun(toFacts(row, actor, asked));
}

function toFacts(row: RunRow, actor: UserActor | null, asked: string | undefined): RunFacts {
  const { licence_status: status, valid_until: validUntil } = row;
  return {
    viewer: {
      userId: actor?.userId ?? null,
      isCurator: actor !== null && isCurator(actor),
      hasLicence: status !== null,
      isInvited: row.is_invited,
    },
    indicator: {
      developerId: row.developer_id,
      status: row.status,
      visibility: row.visibility,
      isFree: row.is_free,
    },
    licence:
      status === null
        ? null
        : {
            status,
            validUntil,
            renews: row.renews === true,
            renewalFailedAt: row.renewal_failed_at,
            pinned: version(row.pinned_id, row.pinned_status, row.pinned_notes),
          },
    current: version(row.current_id, row.current_status, null),
    asked: asked === undefined ? undefined : version(row.asked_id, row.asked_status, row.asked_notes),
    now: row.now,
  };
}

function version(
  id: string | null,
  status: VersionStatus | null,
  reviewNotes: string | null,
): RunnableVersion | null {
  return id === null || status === null ? null : { id, status, reason: stopReason({ status, reviewNotes }) };
}
