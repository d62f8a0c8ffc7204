import type { LicenceKind } from "@/lib/generated/prisma/enums";

/** What the right to review an indicator depends on. */
export interface ReviewFacts {
  /** Null: nobody is signed in. */
  userId: string | null;
  developerId: string;
  isFree: boolean;
  /** The best licence the person ever held. */
  licenceKind: LicenceKind | null;
  /** The newest run that gives the right: any of a free indicator, a successful one of a paid. */
  executionId: bigint | null;
}

export type ReviewRight = { may: true; executionId: bigint } | { may: false; whyNot: string };

/** Only people who used an indicator review it, and never its developer. */
export function decideReview(facts: ReviewFacts): ReviewRight {
  const { userId, developerId, isFree, licenceKind, executionId } = facts;
  if (userId === null) return refuse("Sign in to review it.");
  if (userId === developerId) return refuse("Nobody reviews their own indicator.");
  if (!isFree && licenceKind === null) return refuse("Only people who have or had a licence review it.");
  if (executionId !== null) return { may: true, executionId };
  return refuse(
    isFree ? "Run it once, then you may review it." : "Run it once with success, then you may review it.",
  );
}

function refuse(whyNot: string): ReviewRight {
  return { may: false, whyNot };
}
