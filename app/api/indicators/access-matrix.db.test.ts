import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import type { DeclaredRoute } from "@/lib/http";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { syntheticHours } from "@/lib/market-data/synthetic-candles";
import { sandbox } from "@/lib/sandbox/service";
import { MARKETS } from "@/prisma/seed/markets";
import { testContent } from "@/prisma/seed/test-listings";
import { callRoute, type TestCall } from "@/prisma/seed/test-requests";
import {
  type AccessRole,
  type AccessWorld,
  anAccessWorld,
  MARKERS,
  type Marker,
  ROLES,
  RUN,
} from "@/scripts/testing/access-world";

const modules = import.meta.glob<Record<string, unknown>>("/app/api/indicators/**/route.ts", { eager: true });
const routes = new Map(
  Object.values(modules)
    .flatMap((exports) => Object.values(exports))
    .filter((value): value is DeclaredRoute => typeof value === "function" && "declaration" in value)
    .map((route) => [`${route.declaration.method} ${route.declaration.path}`, route]),
);

interface Row {
  /** The status for anonymous, stranger, expired, licensee, invited, curator, owner: asked in this order. */
  statuses: string;
  call?: (world: AccessWorld, role: AccessRole) => Omit<TestCall, "as">;
}

const ofListing = ({ slug }: AccessWorld) => ({ params: { id: slug } });
const withBody = (body: unknown) => (world: AccessWorld) => ({ ...ofListing(world), body });
const ofReceipt = ({ receiptId }: AccessWorld) => ({ params: { receiptId } });
const ofReview = (body?: unknown) => (world: AccessWorld) => ({
  params: { ratingId: world.ratingId },
  ...(body === undefined ? {} : { body }),
});
const ofVersion = (version: string) => (world: AccessWorld) => ({ params: { id: world.slug, version } });
const decision = (version: string) => withBody({ version, notes: "Looked at." });
const price = { kind: "lifetime", expectedPrice: { amount: "2999", currency: "USD" } };
const own = { name: "Own", category: "trend", source: testContent().source };

/** One row for every declared route: an invite-only, paid listing and everybody around it. */
const MATRIX: Record<string, Row> = {
  "GET /api/indicators/marketplace": { statuses: "200 200 200 200 200 200 200" },
  "GET /api/indicators/licences": { statuses: "401 200 200 200 200 200 200" },
  "PATCH /api/indicators/licences/{id}": {
    statuses: "401 404 404 200 404 404 404",
    call: ({ licenceId }) => ({ params: { id: licenceId }, body: { pinnedVersion: "1.0.0" } }),
  },
  "DELETE /api/indicators/ratings/{ratingId}/reply": {
    statuses: "401 404 404 404 404 404 200",
    call: ofReview(),
  },
  "POST /api/indicators/ratings/{ratingId}/reply": {
    statuses: "401 404 404 404 404 404 200",
    call: ofReview({ reply: "Thank you." }),
  },
  "POST /api/indicators/ratings/{ratingId}/report": {
    statuses: "401 404 201 422 201 201 201",
    call: ofReview({ reason: "It is not about the indicator." }),
  },
  "GET /api/indicators/runs": { statuses: "401 200 200 200 200 200 200" },
  "GET /api/indicators/runs/{receiptId}": { statuses: "401 404 404 404 404 404 200", call: ofReceipt },
  "GET /api/indicators/runs/{receiptId}/outputs": {
    statuses: "401 404 404 404 404 404 200",
    call: ofReceipt,
  },
  "POST /api/indicators/runs/{receiptId}/reproduce": {
    statuses: "401 404 404 404 404 404 200",
    call: (world) => ({ ...ofReceipt(world), body: {} }),
  },
  "GET /api/indicators/sales": { statuses: "401 200 200 200 200 200 200" },
  "GET /api/indicators/sales/csv": { statuses: "401 200 200 200 200 200 200" },
  "GET /api/indicators/studio/reference": { statuses: "200 200 200 200 200 200 200" },
  "POST /api/indicators/studio/run": {
    statuses: "401 200 200 200 200 200 200",
    call: () => ({ body: { source: testContent().source, ...RUN } }),
  },
  "POST /api/indicators/volume-profile": {
    statuses: "401 200 200 200 200 200 200",
    call: () => ({ body: { bars: { ...RUN.bars, volume: [1, 1, 1] } } }),
  },
  "POST /api/indicators": { statuses: "401 201 201 201 201 201 201", call: () => ({ body: own }) },
  "GET /api/indicators/{id}": { statuses: "404 404 200 200 200 200 200", call: ofListing },
  "PATCH /api/indicators/{id}": {
    statuses: "401 404 404 404 404 404 200",
    call: withBody({ summary: "Changed." }),
  },
  "DELETE /api/indicators/{id}": { statuses: "401 404 404 404 404 404 409", call: ofListing },
  "POST /api/indicators/{id}/approve": { statuses: "401 403 403 403 403 200 403", call: decision("1.2.0") },
  "POST /api/indicators/{id}/reject": { statuses: "401 403 403 403 403 200 403", call: decision("1.2.0") },
  "POST /api/indicators/{id}/suspend": { statuses: "401 403 403 403 403 200 403", call: decision("1.0.0") },
  "POST /api/indicators/{id}/reinstate": { statuses: "401 403 403 403 403 409 403", call: decision("1.0.0") },
  "POST /api/indicators/{id}/yank": { statuses: "401 404 404 404 404 200 409", call: decision("1.0.0") },
  "GET /api/indicators/{id}/draft": { statuses: "401 404 404 404 404 404 200", call: ofListing },
  "PUT /api/indicators/{id}/draft": {
    statuses: "401 404 404 404 404 404 200",
    call: withBody({ source: "// another", revision: 1 }),
  },
  "POST /api/indicators/{id}/draft/check": {
    statuses: "401 404 404 404 404 404 200",
    call: withBody({ source: "export default (" }),
  },
  "POST /api/indicators/{id}/publish": {
    statuses: "401 404 404 404 404 404 409",
    call: withBody({ version: "1.1.0" }),
  },
  "GET /api/indicators/{id}/versions/{version}/gate": {
    statuses: "404 404 404 404 404 200 200",
    call: ofVersion("1.1.0"),
  },
  "POST /api/indicators/{id}/execute": { statuses: "401 404 403 200 403 403 200", call: withBody(RUN) },
  "GET /api/indicators/{id}/preview": {
    statuses: "404 404 200 200 200 200 200",
    call: (world) => ({ ...ofListing(world), query: { interval: "1h" } }),
  },
  "GET /api/indicators/{id}/diff": {
    statuses: "404 404 404 404 404 200 200",
    call: (world) => ({ ...ofListing(world), query: { from: "1.0.0", to: "1.1.0" } }),
  },
  "GET /api/indicators/{id}/invites": { statuses: "401 404 404 404 404 404 200", call: ofListing },
  "POST /api/indicators/{id}/invites": {
    statuses: "401 404 404 404 404 404 201",
    call: ({ slug, newcomer }) => ({ params: { id: slug }, body: { handle: newcomer } }),
  },
  "DELETE /api/indicators/{id}/invites": {
    statuses: "401 404 404 404 404 404 204",
    call: ({ slug, people }) => ({ params: { id: slug }, body: { handle: people.invited.handle } }),
  },
  "POST /api/indicators/{id}/purchase": { statuses: "401 404 201 409 201 404 422", call: withBody(price) },
  "POST /api/indicators/{id}/refund": { statuses: "401 404 422 200 404 404 404", call: withBody({}) },
  "POST /api/indicators/{id}/rate": {
    statuses: "401 404 422 200 422 422 422",
    call: withBody({ rating: 3, comment: "Changed my mind." }),
  },
  "GET /api/indicators/{id}/ratings": { statuses: "404 404 200 200 200 200 200", call: ofListing },
  "POST /api/indicators/{id}/version": {
    statuses: "401 404 404 404 404 404 201",
    call: withBody({ version: "2.0.0", source: own.source, changelog: "Changed." }),
  },
  "GET /api/indicators/{id}/versions": { statuses: "404 404 200 200 200 200 200", call: ofListing },
  "GET /api/indicators/{id}/versions/{version}": {
    statuses: "404 404 404 404 404 200 200",
    call: ofVersion("1.1.0"),
  },
  "DELETE /api/indicators/{id}/versions/{version}": {
    statuses: "401 404 404 404 404 404 204",
    call: ofVersion("1.1.0"),
  },
};

/** Who may read what the markers stand for, on whatever route. */
const READERS: Record<Marker, readonly AccessRole[]> = {
  source: ["curator", "owner"],
  draft: ["curator", "owner"],
  editor: ["owner"],
  output: ["expired", "licensee", "invited", "curator", "owner"],
  draftOutput: ["curator", "owner"],
};

function leaksIn(text: string, role: AccessRole): Marker[] {
  const markers = Object.keys(MARKERS).filter((name): name is Marker => name in MARKERS);
  return markers.filter((marker) => text.includes(MARKERS[marker]) && !READERS[marker].includes(role));
}

async function ask(name: string, world: AccessWorld, role: AccessRole, more?: Omit<TestCall, "as">) {
  const route = routes.get(name);
  if (route === undefined) throw new Error(`${name} is not declared`);
  const call = more ?? MATRIX[name]?.call?.(world, role) ?? {};
  return await callRoute(route, role === "anonymous" ? call : { ...call, as: world.people[role] });
}

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  const [first] = MARKETS;
  if (first === undefined) throw new Error("there are no markets");
  const { market, ...instrument } = first;
  const actor = systemActor("test", randomUUID());
  const { instrumentId } = await ensureInstrument(actor, instrument);
  const bars = syntheticHours(market, 0, 600 * 3_600_000);
  await writeCandles(actor, { instrumentId, interval: "1h", bars });
});
afterAll(async () => {
  await sandbox().stop();
});

it("every declared route has its row", () => {
  expect(Object.keys(MATRIX).toSorted(), "rows of the matrix and routes below app/api/indicators").toEqual(
    [...routes.keys()].toSorted(),
  );
});

describe("every route answers everybody as it should, and gives nobody what is not theirs", () => {
  it.each(Object.entries(MATRIX))("%s: %j", async (name, { statuses }) => {
    const world = await anAccessWorld();
    const answers: number[] = [];
    for (const role of ROLES) {
      const { status, text } = await ask(name, world, role);
      answers.push(status);
      expect(leaksIn(text, role), `what ${role} reads without right`).toEqual([]);
    }
    const expected = statuses.split(" ").map((status, index) => `${ROLES[index]} ${status}`);
    expect(answers.map((status, index) => `${ROLES[index]} ${status}`)).toEqual(expected);
  });
});

describe("the markers are really there", () => {
  it.each<[Marker, string, AccessRole, ((world: AccessWorld) => Omit<TestCall, "as">)?]>([
    ["source", "GET /api/indicators/{id}", "owner"],
    ["source", "GET /api/indicators/{id}/versions", "curator"],
    ["draft", "GET /api/indicators/{id}/versions", "owner"],
    ["draft", "GET /api/indicators/{id}/diff", "curator"],
    ["editor", "GET /api/indicators/{id}/draft", "owner"],
    ["output", "POST /api/indicators/{id}/execute", "licensee"],
    ["output", "GET /api/indicators/{id}/preview", "invited"],
    ["output", "GET /api/indicators/runs/{receiptId}/outputs", "owner"],
    ["draftOutput", "POST /api/indicators/{id}/execute", "owner", withBody({ ...RUN, version: "1.1.0" })],
    ["draftOutput", "POST /api/indicators/{id}/execute", "curator", withBody({ ...RUN, version: "1.2.0" })],
  ])("%s in %s for the %s", async (marker, name, role, call) => {
    const world = await anAccessWorld();
    const { status, text } = await ask(name, world, role, call?.(world));
    expect(status).toBe(200);
    expect(text).toContain(MARKERS[marker]);
  });
});

it("naming a version that was not approved runs and shows it for nobody else", async () => {
  const world = await anAccessWorld();
  for (const version of ["1.1.0", "1.2.0"]) {
    for (const role of ROLES) {
      const run = await ask(
        "POST /api/indicators/{id}/execute",
        world,
        role,
        withBody({ ...RUN, version })(world),
      );
      expect(leaksIn(run.text, role), `${role} runs ${version}`).toEqual([]);
      const shown = await ask(
        "GET /api/indicators/{id}/versions/{version}",
        world,
        role,
        ofVersion(version)(world),
      );
      expect(leaksIn(shown.text, role), `${role} reads ${version}`).toEqual([]);
      const mayRead = role === "curator" || role === "owner";
      expect(shown.status === 200, `${role} reads ${version}`).toBe(mayRead);
    }
  }
});
