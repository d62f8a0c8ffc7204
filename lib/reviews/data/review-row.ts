import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import type { LicenceKind } from "@/lib/generated/prisma/enums";
import { shownKind } from "@/lib/indicators/licence-state";
import type { ReviewDto } from "@/lib/reviews/schema";

/** One row of `REVIEW_SELECT`. */
export interface ReviewRow {
  id: string;
  user_id: string;
  stars: number;
  comment: string;
  handle: string;
  display_name: string;
  licence_kind: LicenceKind | null;
  of_provider: boolean;
  refunded: boolean;
  reply: string | null;
  replied_at: Date | null;
  hidden_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

/** The columns of a review, of the tables in `REVIEW_FROM`. */
export const REVIEW_COLUMNS = Prisma.sql`
  r.id::text, r.user_id::text, r.stars, r.comment, u.handle, u.display_name, r.licence_kind::text,
  r.provider_id IS NOT NULL AS of_provider, r.reply,
  r.replied_at, r.hidden_at, r.created_at, r.updated_at,
  coalesce((SELECT bool_or(l.status = 'refunded') AND NOT bool_or(l.status = 'active') FROM licence l
             WHERE l.user_id = r.user_id AND l.indicator_id = r.indicator_id), false) AS refunded`;

export const REVIEW_FROM = Prisma.sql`FROM review r JOIN app_user u ON u.id = r.user_id`;

export function toReview(row: ReviewRow, viewerId: string | null): ReviewDto {
  return {
    id: row.id,
    stars: row.stars,
    comment: row.comment,
    author: { handle: row.handle, displayName: row.display_name },
    basis: basisOf(row),
    refunded: row.refunded,
    reply:
      row.reply === null || row.replied_at === null
        ? null
        : { text: row.reply, at: row.replied_at.toISOString() },
    isMine: row.user_id === viewerId,
    hidden: row.hidden_at !== null,
    createdAt: row.created_at.toISOString(),
    editedAt: row.updated_at > row.created_at ? row.updated_at.toISOString() : null,
  };
}

function basisOf({ of_provider, licence_kind }: ReviewRow): ReviewDto["basis"] {
  if (of_provider) return "follower";
  return licence_kind === null ? "free" : shownKind(licence_kind);
}

/** One review as the running transaction has it. @throws AppError NOT_FOUND. */
export async function readReview(tx: Tx, id: string, viewerId: string | null): Promise<ReviewDto> {
  const rows = await tx.$queryRaw<ReviewRow[]>`
    SELECT ${REVIEW_COLUMNS} ${REVIEW_FROM} WHERE r.id = ${id}::uuid`;
  const [row] = rows;
  if (row === undefined) throw notFound("The review");
  return toReview(row, viewerId);
}
