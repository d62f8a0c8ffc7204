import { beforeAll, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { getProvider } from "@/lib/providers/data/get-provider";
import { changeProvider } from "@/lib/providers/mutations/change-provider";
import { closeProvider } from "@/lib/providers/mutations/close-provider";
import { type EditProviderCall, editProvider } from "@/lib/providers/mutations/edit-provider";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider, type TestProvider } from "@/scripts/testing/providers";

let curator: UserActor;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
});

const edit = ({ providerId, owner }: TestProvider, input: EditProviderCall["input"], actor = owner) =>
  editProvider({ actor, providerId, input });
const refusedAs = (code: string) => expect.objectContaining({ code });
const termsOf = (providerId: string) =>
  db().feeTerms.findMany({ where: { providerId }, orderBy: { version: "asc" } });
const editsOf = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId, action: "provider.edited" } });

it("new words are public at once, and the audit tells the old ones", async () => {
  const provider = await aProvider(curator);
  const changed = await edit(provider, { strategy: "Ranges on gold.", isHidden: true });
  expect(changed).toMatchObject({ strategy: "Ranges on gold.", isHidden: true, bio: "Trades since long." });
  const { strategy } = await getProvider(provider.providerId, "all", null);
  expect(strategy).toBe("Ranges on gold.");
  const [row] = await editsOf(provider.providerId);
  expect(JSON.parse(row?.data ?? "")).toEqual({
    data: {
      to: { strategy: "Ranges on gold.", isHidden: true },
      from: { strategy: "Trend following on daily bars.", isHidden: false },
      fees: null,
    },
  });
});

it("new fees are a new version, the old one stays for those who have it", async () => {
  const provider = await aProvider(curator);
  const { fees } = await edit(provider, { performanceFeeBps: 2_000 });
  expect(fees).toMatchObject({ version: 2, performanceFeeBps: 2_000, subscriptionFee: { amount: "2900" } });
  const terms = await termsOf(provider.providerId);
  expect(terms.map(({ version, performanceBps }) => [version, performanceBps])).toEqual([
    [1, 1_000],
    [2, 2_000],
  ]);
  expect((await getProvider(provider.providerId, "all", null)).fees.version).toBe(2);
});

it("the same edit again changes nothing and leaves no trace", async () => {
  const provider = await aProvider(curator);
  const input = { bio: "New.", subscriptionFee: { amount: "100", currency: "USD" } };
  const first = await edit(provider, input);
  expect(await edit(provider, input)).toEqual(first);
  expect(await termsOf(provider.providerId)).toHaveLength(2);
  expect(await editsOf(provider.providerId)).toHaveLength(1);
});

it("edits at once come one after the other: each fee that differs is one version", async () => {
  const provider = await aProvider(curator);
  await Promise.all([1, 2, 3, 4, 5].map((n) => edit(provider, { performanceFeeBps: n * 100 })));
  const terms = await termsOf(provider.providerId);
  expect(terms.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
  const { feeTermsId } = await db().provider.findUniqueOrThrow({ where: { id: provider.providerId } });
  expect(feeTermsId).toBe(terms.at(-1)?.id);
});

it("a hidden provider is found by its address", async () => {
  const provider = await aProvider(curator);
  await edit(provider, { isHidden: true });
  expect((await getProvider(provider.providerId, "all", null)).status).toBe("approved");
});

it("nobody edits the profile of somebody else, and nobody a closed or rejected one", async () => {
  const provider = await aProvider(curator);
  for (const actor of [await aPerson(), curator, await aPerson("ADMIN")]) {
    await expect(edit(provider, { bio: "Mine." }, actor)).rejects.toEqual(refusedAs("NOT_FOUND"));
  }
  const { owner, providerId } = provider;
  await closeProvider({ actor: owner, providerId, input: { reason: "I retire." } });
  await expect(edit(provider, { bio: "Back." })).rejects.toEqual(refusedAs("CONFLICT"));
  const rejected = await anApplicant();
  const no = {
    actor: curator,
    providerId: rejected.providerId,
    act: "reject" as const,
    input: { notes: "No." },
  };
  await changeProvider(no);
  await expect(edit(rejected, { bio: "Again." })).rejects.toEqual(refusedAs("CONFLICT"));
});

it("words of a waiting application may change; it goes on waiting", async () => {
  const provider = await anApplicant();
  expect(await edit(provider, { displayName: "Another name" })).toMatchObject({
    status: "pending",
    displayName: "Another name",
  });
});
