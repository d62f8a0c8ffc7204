import { expect, test } from "vitest";
import { decideReview, type ReviewFacts } from "@/lib/reviews/may-review";

const buyer: ReviewFacts = {
  userId: "buyer",
  developerId: "developer",
  isFree: false,
  licenceKind: "once",
  executionId: 7n,
};

test.each<[string, Partial<ReviewFacts>, RegExp | null]>([
  ["a licensee with a run", {}, null],
  ["somebody on trial with a run", { licenceKind: "trial" }, null],
  ["anybody with a run of a free indicator", { isFree: true, licenceKind: null }, null],
  ["nobody", { userId: null }, /Sign in/],
  ["the developer, whatever they ran", { userId: "developer" }, /their own/],
  ["somebody without a licence", { licenceKind: null }, /licence/],
  ["a licensee without a successful run", { executionId: null }, /with success/],
  [
    "somebody who never ran a free one",
    { isFree: true, licenceKind: null, executionId: null },
    /Run it once/,
  ],
])("%s", (_, more, whyNot) => {
  const right = decideReview({ ...buyer, ...more });
  if (whyNot === null) expect(right).toEqual({ may: true, executionId: 7n });
  else expect(right).toMatchObject({ may: false, whyNot: expect.stringMatching(whyNot) });
});
