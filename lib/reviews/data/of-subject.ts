import { Prisma } from "@/lib/generated/prisma/client";
import type { ReviewSubject } from "@/lib/reviews/review-subject";

/** Condition for the reviews of one subject. */
export function ofSubject({ kind, id }: Pick<ReviewSubject, "kind" | "id">): Prisma.Sql {
  return kind === "indicator"
    ? Prisma.sql`indicator_id = ${id}::uuid`
    : Prisma.sql`provider_id = ${id}::uuid`;
}
