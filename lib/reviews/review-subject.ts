/** What a review is about, and whose it is. */
export type ReviewSubject =
  | { kind: "indicator"; id: string; slug: string; name: string; ownerId: string }
  | { kind: "provider"; id: string; name: string; ownerId: string };

/** How news name what a review is about. */
export function subjectNews(subject: ReviewSubject) {
  return subject.kind === "indicator"
    ? { indicator: subject.name, slug: subject.slug }
    : { provider: subject.name, providerId: subject.id };
}
