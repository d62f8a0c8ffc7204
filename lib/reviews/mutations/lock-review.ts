import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { ReviewSubject } from "@/lib/reviews/review-subject";

export interface LockedReview {
  id: string;
  userId: string;
  stars: number;
  hiddenAt: Date | null;
  subject: ReviewSubject;
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
      provider: { select: { id: true, displayName: true, userId: true } },
    },
  });
  if (found === null) throw notFound("The review");
  const { indicator, provider, ...review } = found;
  if (indicator !== null) {
    const { developerId: ownerId, ...listing } = indicator;
    return { ...review, subject: { kind: "indicator", ...listing, ownerId } };
  }
  if (provider === null) throw new Error(`review ${id} is about nothing`);
  const { id: providerId, displayName, userId } = provider;
  return { ...review, subject: { kind: "provider", id: providerId, name: displayName, ownerId: userId } };
}
