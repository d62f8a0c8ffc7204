import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

export interface LockedReview {
  id: string;
  userId: string;
  stars: number;
  hiddenAt: Date | null;
  indicator: { id: string; slug: string; name: string; developerId: string };
}

/** The review, locked, with what it is about. @throws AppError NOT_FOUND. */
export async function lockReview(tx: Tx, id: string): Promise<LockedReview> {
  await tx.$executeRaw`SELECT id FROM review WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.review.findUnique({
    where: { id },
    select: {
      id: true,
      userId: true,
      stars: true,
      hiddenAt: true,
      indicator: { select: { id: true, slug: true, name: true, developerId: true } },
    },
  });
  if (found === null) throw notFound("The review");
  return found;
}
