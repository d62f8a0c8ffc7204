import { describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { findSales, refundCase } from "@/lib/indicators/data/refund-cases";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { refundLicence } from "@/lib/indicators/mutations/refund-licence";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";

const usd = (amount: string) => ({ amount, currency: "USD" });

interface Sold {
  buyer: UserActor;
  developer: UserActor;
  slug: string;
  licenceId: string;
  chargeId: string;
}

async function aSale(): Promise<Sold> {
  const [buyer, developer] = [await aPersonWith(9_000n), await aPerson()];
  const { slug } = await aListing(developer);
  const input = { kind: "lifetime", expectedPrice: usd("2999") } as const;
  const { licence } = await purchaseIndicator({ actor: buyer, ref: slug, input, idempotencyKey: undefined });
  return { buyer, developer, slug, licenceId: licence.id, chargeId: licence.charge?.id ?? "" };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "ok";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

async function found(admin: UserActor, q: string): Promise<string[]> {
  return (await findSales(admin, { q, limit: 20 })).items.map(({ id }) => id);
}

describe("finding a sale", () => {
  test("by buyer, listing, and the id of charge, licence or refund; nothing by what it is not", async () => {
    const [admin, sale] = [await aPerson("ADMIN"), await aSale()];
    const { buyer, slug, licenceId, chargeId } = sale;
    const input = { licenceId, reason: "goodwill", amount: usd("100") };
    const refund = await refundLicence({ actor: admin, ref: slug, input, idempotencyKey: undefined });
    const asked = [
      buyer.handle,
      `@${buyer.handle.toUpperCase()}`,
      buyer.displayName,
      `${buyer.handle}@example.test`,
      slug,
      chargeId,
      licenceId.toUpperCase(),
      refund.id,
    ];
    for (const q of asked) expect(await found(admin, q), q).toEqual([chargeId]);
    expect(await found(admin, buyer.userId), "an id of something else").toEqual([]);
    expect(await found(admin, `${buyer.handle.slice(0, 4)}%${buyer.handle.slice(6)}`), "% is a sign").toEqual(
      [],
    );
  });

  test("pages newest first, no row twice", async () => {
    const [admin, { buyer, developer }] = [await aPerson("ADMIN"), await aSale()];
    for (let n = 0; n < 2; n += 1) {
      const { slug: ref } = await aListing(developer);
      const input = { kind: "monthly", expectedPrice: usd("499") } as const;
      await purchaseIndicator({ actor: buyer, ref, input, idempotencyKey: undefined });
    }
    const query = { q: buyer.handle, limit: 2 };
    const first = await findSales(admin, query);
    const second = await findSales(admin, { ...query, cursor: first.nextCursor ?? "" });
    expect([first.total, first.items.length, second.items.length, second.nextCursor]).toEqual([
      3,
      2,
      1,
      null,
    ]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  test("a sale with what the rules say, who sold it and what went back", async () => {
    const [admin, { buyer, developer, slug, licenceId, chargeId }] = [await aPerson("ADMIN"), await aSale()];
    const input = { licenceId, reason: "goodwill", amount: usd("1000"), refundedBefore: usd("0") };
    await refundLicence({ actor: admin, ref: slug, input, idempotencyKey: undefined });
    expect(await refundCase(admin, chargeId, new Date())).toMatchObject({
      sale: {
        buyer: { handle: buyer.handle },
        refunded: usd("1000"),
        refunds: [{ reason: "goodwill", seller: usd("699"), platform: usd("301") }],
        kept: usd("1400"),
      },
      licence: { id: licenceId, status: "active", refund: { possible: false } },
      developer: { handle: developer.handle },
      monthOpen: true,
    });
    expect(await codeOf(refundCase(admin, licenceId, new Date())), "not a charge").toBe("NOT_FOUND");
  });

  test("for admins only, and by token only with the scope", async () => {
    const { chargeId } = await aSale();
    const admin = await aPerson("ADMIN");
    for (const actor of [
      await aPerson(),
      await aPerson("CURATOR"),
      { ...admin, scopes: ["write"] as const },
    ]) {
      expect(await codeOf(findSales(actor, { limit: 1 }))).toBe("FORBIDDEN");
      expect(await codeOf(refundCase(actor, chargeId, new Date()))).toBe("FORBIDDEN");
    }
  });
});

describe("deciding on what one saw", () => {
  test("of ten admins who saw the same one gives back, the others are told", async () => {
    const { slug, licenceId, chargeId } = await aSale();
    const admins = await Promise.all(Array.from({ length: 10 }, () => aPerson("ADMIN")));
    const input = { licenceId, reason: "goodwill", amount: usd("100"), refundedBefore: usd("0") };
    const codes = await Promise.all(
      admins.map((actor) => codeOf(refundLicence({ actor, ref: slug, input, idempotencyKey: undefined }))),
    );
    expect(codes.sort()).toEqual([...Array(9).fill("CONFLICT"), "ok"]);
    const [admin] = admins;
    if (admin === undefined) throw new Error("nobody came");
    expect((await refundCase(admin, chargeId, new Date())).sale.refunded).toEqual(usd("100"));
  });

  test("a token of an admin without the scope of admins does not give back beside the rules", async () => {
    const { slug, licenceId } = await aSale();
    const actor = { ...(await aPerson("ADMIN")), kind: "token", scopes: ["read", "write"] } as const;
    const input = { licenceId, reason: "goodwill" };
    expect(await codeOf(refundLicence({ actor, ref: slug, input, idempotencyKey: undefined }))).toBe(
      "FORBIDDEN",
    );
  });
});
