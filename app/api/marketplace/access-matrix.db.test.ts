import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DeclaredRoute } from "@/lib/http";
import { callRoute, type TestCall } from "@/prisma/seed/test-requests";
import {
  aProviderWorld,
  PRIVATE_WORDS,
  PROVIDER_ROLES,
  type PrivateWord,
  type ProviderRole,
  type ProviderWorld,
} from "@/scripts/testing/provider-world";
import { anApplication } from "@/scripts/testing/providers";

const modules = import.meta.glob<Record<string, unknown>>("/app/api/marketplace/**/route.ts", {
  eager: true,
});
const routes = new Map(
  Object.values(modules)
    .flatMap((exports) => Object.values(exports))
    .filter((value): value is DeclaredRoute => typeof value === "function" && "declaration" in value)
    .map((route) => [
      `${route.declaration.method} ${route.declaration.path.replace("/api/marketplace", "")}`,
      route,
    ]),
);

type Call = Omit<TestCall, "as">;
interface Row {
  /** The status for anonymous, user, other owner, owner, curator, admin: asked in this order. */
  statuses: string;
  call?: (world: ProviderWorld, role: ProviderRole) => Call;
}

const ofProvider =
  (more: Call = {}) =>
  ({ providerId }: ProviderWorld): Call => ({ params: { id: providerId }, ...more });
const ofAccount =
  (more: Call = {}) =>
  ({ accountId }: ProviderWorld): Call => ({ params: { id: accountId }, ...more });
const ofImport =
  (more: Call = {}, n?: string) =>
  ({ spareId, importId }: ProviderWorld): Call => ({
    params: { id: spareId, importId, ...(n === undefined ? {} : { n }) },
    ...more,
  });
const ofPaper =
  (more: Call = {}) =>
  ({ paperId }: ProviderWorld): Call => ({ params: { id: paperId }, ...more });
const ofReview =
  (more: Call = {}) =>
  ({ reviewId }: ProviderWorld): Call => ({ params: { ratingId: reviewId }, ...more });
const ofFlag =
  (more: Call = {}) =>
  ({ flagId }: ProviderWorld): Call => ({ params: { id: flagId }, ...more });
const decision = ofProvider({ body: { notes: "Looked at." } });
const account = { kind: "imported", name: "Book", currency: "USD", venue: "broker" };
const fill = {
  kind: "fill",
  externalId: "again",
  symbol: "BTCUSD",
  side: "buy",
  qty: "1",
  price: "1",
  executedAt: "2026-01-02T09:31:00Z",
};
const order = { clientOrderId: "x", symbol: "NOBODYHAS", side: "buy", type: "market", qty: "1" };
const octets = {
  body: new TextEncoder().encode("x"),
  headers: { "content-type": "application/octet-stream" },
};
const keys = { apiKey: "key-of-nobody", secret: "secret-of-nobody" };

/** One row for every declared route: a listed record and everybody around it. */
const MATRIX: Record<string, Row> = {
  "GET /graveyard": { statuses: "200 200 200 200 200 200" },
  "GET /roots": { statuses: "200 200 200 200 200 200" },
  "GET /traders": { statuses: "200 200 200 200 200 200" },
  "GET /traders/flagged": { statuses: "401 403 403 403 200 200" },
  // Without an executor there is no job to run.
  "POST /traders/verify-all": { statuses: "401 403 403 403 403 404" },
  "POST /apply": {
    statuses: "401 404 404 409 404 404",
    call: ({ accountId }) => ({ body: anApplication(accountId) }),
  },
  "GET /traders/{id}": { statuses: "200 200 200 200 200 200", call: ofProvider() },
  "PATCH /traders/{id}": {
    statuses: "401 404 404 200 404 404",
    call: ofProvider({ body: { bio: "Changed." } }),
  },
  "GET /traders/{id}/equity": { statuses: "200 200 200 200 200 200", call: ofProvider() },
  "GET /traders/{id}/trades": { statuses: "200 200 200 200 200 200", call: ofProvider() },
  "GET /traders/{id}/proof": {
    statuses: "200 200 200 200 200 200",
    call: ofProvider({ query: { seq: "1" } }),
  },
  "GET /traders/{id}/flags": { statuses: "200 200 200 200 200 200", call: ofProvider() },
  "GET /traders/{id}/ratings": { statuses: "200 200 200 200 200 200", call: ofProvider() },
  "GET /traders/{id}/verification": { statuses: "200 200 200 200 200 200", call: ofProvider() },
  "POST /traders/{id}/rate": {
    statuses: "401 422 422 422 422 422",
    call: ofProvider({ body: { rating: 5 } }),
  },
  "GET /traders/{id}/review": { statuses: "401 403 403 403 200 200", call: ofProvider() },
  "POST /traders/{id}/review/verify": {
    statuses: "401 403 403 403 200 200",
    call: ofProvider({ body: { periodDays: 30 } }),
  },
  "POST /traders/{id}/verify": {
    statuses: "401 403 403 403 403 200",
    call: ofProvider({ body: { periodDays: 30 } }),
  },
  "POST /traders/{id}/update-metrics": { statuses: "401 403 403 403 403 200", call: ofProvider() },
  "POST /traders/{id}/approve": { statuses: "401 403 403 403 409 409", call: decision },
  "POST /traders/{id}/reject": { statuses: "401 403 403 403 409 409", call: decision },
  "POST /traders/{id}/suspend": { statuses: "401 403 403 403 200 409", call: decision },
  "POST /traders/{id}/reinstate": { statuses: "401 403 403 403 409 409", call: decision },
  "POST /traders/{id}/close": {
    statuses: "401 404 404 200 404 404",
    call: ofProvider({ body: { reason: "I retire." } }),
  },
  "POST /flags/{id}/appeal": {
    statuses: "401 404 404 200 404 404",
    call: ofFlag({ body: { appeal: "It was a stop." } }),
  },
  "POST /flags/{id}/resolve": {
    statuses: "401 403 403 403 200 409",
    call: ofFlag({ body: { verdict: "dismiss", notes: "It was a stop." } }),
  },
  "POST /ratings/{ratingId}/reply": {
    statuses: "401 404 404 200 404 404",
    call: ofReview({ body: { reply: "Thank you." } }),
  },
  "DELETE /ratings/{ratingId}/reply": { statuses: "401 404 404 200 404 404", call: ofReview() },
  "POST /ratings/{ratingId}/report": {
    statuses: "401 201 201 201 201 201",
    call: ofReview({ body: { reason: "It is about somebody else." } }),
  },
  "GET /accounts": { statuses: "401 200 200 200 200 200" },
  "POST /accounts": { statuses: "401 201 201 201 201 201", call: () => ({ body: account }) },
  "GET /accounts/{id}": { statuses: "401 404 404 200 404 404", call: ofAccount() },
  "PATCH /accounts/{id}": {
    statuses: "401 404 404 200 404 404",
    call: ofAccount({ body: { name: "Another" } }),
  },
  "POST /accounts/{id}/close": { statuses: "401 404 404 422 404 404", call: ofAccount() },
  "GET /accounts/{id}/events": { statuses: "401 404 404 200 404 404", call: ofAccount() },
  "GET /accounts/{id}/records": { statuses: "401 404 404 200 404 404", call: ofAccount() },
  "GET /accounts/{id}/proof": {
    statuses: "401 404 404 200 404 404",
    call: ofAccount({ query: { seq: "1" } }),
  },
  "POST /accounts/{id}/fills": {
    statuses: "401 404 404 200 404 404",
    call: ofAccount({ body: { events: [fill] } }),
  },
  "POST /accounts/{id}/void": {
    statuses: "401 404 404 200 404 404",
    call: ofAccount({ body: { seq: 2 } }),
  },
  "GET /accounts/{id}/exchange": { statuses: "401 404 404 422 404 404", call: ofAccount() },
  // Calls here come with API tokens, and no token changes keys: connect-exchange.db.test.ts has the owners.
  "POST /accounts/{id}/exchange": {
    statuses: "401 403 403 403 403 403",
    call: ofAccount({ body: keys }),
  },
  "DELETE /accounts/{id}/exchange": { statuses: "401 403 403 403 403 403", call: ofAccount() },
  "GET /accounts/{id}/orders": { statuses: "401 404 404 200 404 404", call: ofPaper() },
  "POST /accounts/{id}/orders": {
    statuses: "401 404 404 201 404 404",
    call: ofPaper({ body: order }),
  },
  "DELETE /accounts/{id}/orders/{orderId}": {
    statuses: "401 404 404 200 404 404",
    call: ({ paperId, orderId }) => ({ params: { id: paperId, orderId } }),
  },
  "POST /accounts/{id}/sync": { statuses: "401 404 404 422 404 404", call: ofAccount() },
  "POST /accounts/{id}/ownership": { statuses: "401 404 404 201 404 404", call: ofAccount() },
  // Nobody has asked for a code here.
  "POST /accounts/{id}/ownership/confirm": {
    statuses: "401 403 403 403 422 422",
    call: ofAccount({ body: { notes: "Seen." } }),
  },
  "GET /accounts/{id}/imports": { statuses: "401 404 404 200 404 404", call: ofAccount() },
  "POST /accounts/{id}/imports": {
    statuses: "401 404 404 201 404 404",
    call: ofAccount({ body: { format: "binance-spot", fileName: "trades.csv" } }),
  },
  "GET /accounts/{id}/imports/{importId}": { statuses: "401 404 404 200 404 404", call: ofImport() },
  "PUT /accounts/{id}/imports/{importId}/parts/{n}": {
    statuses: "401 404 404 200 404 404",
    call: ofImport(octets, "0"),
  },
  "POST /accounts/{id}/imports/{importId}/commit": {
    statuses: "401 404 404 422 404 404",
    call: ofImport(),
  },
};

/** Who may read what the words stand for, on whatever route. */
const READERS: Record<PrivateWord, readonly ProviderRole[]> = {
  account: ["owner", "curator", "admin"],
  notes: ["owner", "curator", "admin"],
  waiting: ["curator", "admin"],
};

function leaksIn(text: string, role: ProviderRole): PrivateWord[] {
  const words = Object.keys(PRIVATE_WORDS).filter((name): name is PrivateWord => name in PRIVATE_WORDS);
  return words.filter((word) => text.includes(PRIVATE_WORDS[word]) && !READERS[word].includes(role));
}

async function ask(name: string, world: ProviderWorld, role: ProviderRole, more?: Call) {
  const route = routes.get(name);
  if (route === undefined) throw new Error(`${name} is not declared`);
  const call = more ?? MATRIX[name]?.call?.(world, role) ?? {};
  return await callRoute(route, role === "anonymous" ? call : { ...call, as: world.people[role] });
}

it("every declared route has its row", () => {
  expect(Object.keys(MATRIX).toSorted(), "rows of the matrix and routes below app/api/marketplace").toEqual(
    [...routes.keys()].toSorted(),
  );
});

describe("every route answers everybody as it should, and gives nobody what is not theirs", () => {
  it.each(Object.entries(MATRIX))("%s: %j", async (name, { statuses }) => {
    const world = await aProviderWorld();
    const answers: number[] = [];
    for (const role of PROVIDER_ROLES) {
      const { status, text } = await ask(name, world, role);
      answers.push(status);
      expect(leaksIn(text, role), `what ${role} reads without right`).toEqual([]);
      expect(text, "an address of somebody").not.toContain("@example.test");
    }
    const expected = statuses.split(" ").map((status, index) => `${PROVIDER_ROLES[index]} ${status}`);
    expect(answers.map((status, index) => `${PROVIDER_ROLES[index]} ${status}`)).toEqual(expected);
  });
});

describe("a profile that waits is there for curators and its owner only", () => {
  const readings = Object.keys(MATRIX).filter((name) => name.startsWith("GET /traders/{id}"));
  it.each(readings.filter((name) => !name.endsWith("/review")))("%s", async (name) => {
    const world = await aProviderWorld();
    const call = { ...MATRIX[name]?.call?.(world, "user"), params: { id: world.waitingId } };
    for (const role of ["anonymous", "user", "otherOwner", "owner"] as const) {
      expect((await ask(name, world, role, call)).status, role).toBe(404);
    }
    for (const role of ["curator", "admin"] as const) {
      // A record without events has no proof of its first.
      expect((await ask(name, world, role, call)).status, role).toBe(name.endsWith("/proof") ? 404 : 200);
    }
  });

  it("nobody rates it", async () => {
    const world = await aProviderWorld();
    const call = { params: { id: world.waitingId }, body: { rating: 5 } };
    expect((await ask("POST /traders/{id}/rate", world, "user", call)).status).toBe(404);
  });
});

describe("the words are really there", () => {
  it.each<[PrivateWord, string, ProviderRole]>([
    ["account", "GET /accounts/{id}", "owner"],
    ["account", "GET /traders/{id}/review", "curator"],
    ["notes", "PATCH /traders/{id}", "owner"],
    ["notes", "GET /traders/{id}/review", "admin"],
  ])("%s in %s for the %s", async (word, name, role) => {
    const { text } = await ask(name, await aProviderWorld(), role);
    expect(text).toContain(PRIVATE_WORDS[word]);
  });

  it("what waits is in the profile that a curator reads", async () => {
    const world = await aProviderWorld();
    const { text } = await ask("GET /traders/{id}", world, "curator", { params: { id: world.waitingId } });
    expect(text).toContain(PRIVATE_WORDS.waiting);
  });
});

it("an id that nobody has is not found, whoever asks", async () => {
  const world = await aProviderWorld();
  const call = { params: { id: randomUUID() } };
  for (const role of PROVIDER_ROLES)
    expect((await ask("GET /traders/{id}", world, role, call)).status, role).toBe(404);
});
