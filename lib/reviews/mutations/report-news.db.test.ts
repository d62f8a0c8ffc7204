import { expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { listNotifications } from "@/lib/notifications/data/notifications";
import { NotificationQuery } from "@/lib/notifications/schema";
import { rateIndicator } from "@/lib/reviews/mutations/rate-indicator";
import { reportReview } from "@/lib/reviews/mutations/report-review";
import { resolveReport } from "@/lib/reviews/mutations/resolve-report";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";
import { aRunOf } from "@/scripts/testing/runs";

interface Reviewed {
  developer: UserActor;
  author: UserActor;
  slug: string;
  reviewId: string;
}

/** A review of a free listing that a curator made. */
async function aReview(): Promise<Reviewed> {
  const developer = await aPerson("CURATOR");
  const { slug, versionId } = await aListing(developer, { price: null });
  const author = await aPerson("CURATOR");
  await aRunOf(author, versionId);
  const { id: reviewId } = await rateIndicator({
    actor: author,
    ref: slug,
    input: { rating: 1, comment: "" },
  });
  return { developer, author, slug, reviewId };
}

const report = (actor: UserActor, { reviewId }: Reviewed, reason = "rude words") =>
  reportReview({ actor, reviewId, reason });

/** What somebody was told of reports of this review's listing. */
async function told({ userId }: UserActor, { slug }: Reviewed): Promise<unknown[]> {
  const rows = await db().notification.findMany({
    where: { userId, kind: "review-reported", data: { path: ["slug"], equals: slug } },
  });
  return rows.map(({ data }) => data);
}

test("the first report tells every curator who may decide, and leads to their list", async () => {
  const [curator, admin, user] = await Promise.all([aPerson("CURATOR"), aPerson("ADMIN"), aPerson()]);
  const reporter = await aPerson("CURATOR");
  const review = await aReview();
  await report(reporter, review);
  for (const person of [curator, admin]) {
    const { items } = await listNotifications(person, NotificationQuery.parse({}));
    const own = items.filter(({ text }) => text.startsWith(`@${reporter.handle} `));
    expect(own).toMatchObject([{ kind: "review-reported", link: { path: "/admin/reports" } }]);
    expect(own[0]?.text).toContain("rude words");
  }
  for (const party of [user, reporter, review.author, review.developer]) {
    expect(await told(party, review), "no curator, or part of the case").toEqual([]);
  }
});

test("of ten reports at once one is told, and of later ones none while any is open", async () => {
  const [curator, review] = [await aPerson("CURATOR"), await aReview()];
  const reporters = await Promise.all(Array.from({ length: 10 }, () => aPerson()));
  const reports = await Promise.all(reporters.map((reporter) => report(reporter, review)));
  expect(await told(curator, review)).toHaveLength(1);
  const [first] = reports;
  if (first === undefined) throw new Error("nobody reported");
  await dismiss(curator, first.id);
  await report(await aPerson(), review);
  expect(await told(curator, review), "nine are open still").toHaveLength(1);
});

test("after the decision a new report is told again, also one that races with it", async () => {
  const [curator, review] = [await aPerson("CURATOR"), await aReview()];
  const { id } = await report(await aPerson(), review, "first");
  await dismiss(curator, id);
  const { id: second } = await report(await aPerson(), review, "second");
  expect(await told(curator, review)).toMatchObject([{ reason: "first" }, { reason: "second" }]);
  const late = await aPerson();
  await Promise.all([dismiss(curator, second), report(late, review, "third")]);
  const decided = await db().reviewReport.findUniqueOrThrow({ where: { id: second } });
  const third = await db().reviewReport.findFirstOrThrow({ where: { reporterId: late.userId } });
  const news = await told(curator, review);
  expect([decided.state, third.state]).toEqual(["dismissed", "open"]);
  expect([2, 3], "whichever came first").toContain(news.length);
  await dismiss(curator, third.id);
  await report(await aPerson(), review, "fourth");
  expect(await told(curator, review)).toHaveLength(news.length + 1);
});

test("a report that is refused tells nobody", async () => {
  const [curator, review, reporter] = [await aPerson("CURATOR"), await aReview(), await aPerson()];
  await expect(report(review.author, review)).rejects.toThrow("your own review");
  expect(await told(curator, review)).toEqual([]);
  const { id } = await report(reporter, review);
  await dismiss(curator, id);
  await expect(report(reporter, review)).rejects.toThrow("already");
  expect(await told(curator, review)).toHaveLength(1);
});

async function dismiss(actor: UserActor, reportId: string): Promise<void> {
  await resolveReport({ actor, reportId, input: { verdict: "dismiss", note: "an opinion" } });
}
