import { expect, it } from "vitest";
import { getDraft } from "@/lib/indicators/data/get-draft";
import { saveDraft } from "@/lib/indicators/mutations/save-draft";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";

it("starts from the greatest version and grows by one with each change", async () => {
  const actor = await aPerson();
  const { slug: ref } = await aListing(actor);
  await aListing(actor, { slug: ref, content: testContent(2) });
  expect(await getDraft(ref, actor)).toMatchObject({ source: testContent(2).source, revision: 0 });
  const save = (source: string, revision: number) => saveDraft({ actor, ref, input: { source, revision } });
  expect(await save("one", 0)).toMatchObject({ source: "one", revision: 1 });
  expect(await save("one", 0), "a replay").toMatchObject({ revision: 1 });
  expect(await save("two", 1)).toMatchObject({ source: "two", revision: 2 });
  expect(await getDraft(ref, actor)).toMatchObject({ source: "two", revision: 2 });
});

it("of two windows that save at once one wins, the other hears the newer revision", async () => {
  const actor = await aPerson();
  const { slug: ref } = await aListing(actor);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 6 }, (_, n) =>
      saveDraft({ actor, ref, input: { source: `text ${n}`, revision: 0 } }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({
        code: "CONFLICT",
        errors: [{ path: "revision", message: expect.stringContaining("revision 1") }],
      });
  }
});

it("is nobody else's, not even a curator's", async () => {
  const { slug: ref } = await aListing(await aPerson());
  for (const actor of [await aPerson(), await aPerson("ADMIN")]) {
    await expect(getDraft(ref, actor)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(saveDraft({ actor, ref, input: { source: "x", revision: 0 } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});
