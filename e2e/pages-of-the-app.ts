import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { z } from "zod";
import type { DemoRole } from "@/e2e/fixtures";

/** A page to look at: its folder below `app`, who looks, and the address (found out where it holds an id). */
export interface ListedPage {
  route: string;
  as: DemoRole | "guest";
  at: string | ((page: Page) => Promise<string>);
}

const guest = (route: string, at: ListedPage["at"] = route): ListedPage => ({ route, as: "guest", at });
const by = (as: DemoRole, route: string, at: ListedPage["at"] = route): ListedPage => ({ route, as, at });

/** Not a route: what an address without a page shows. */
export const NOT_FOUND = "not found";

/** Every page of the product at least once, and once more where another reader sees something else. */
export const LISTED_PAGES: readonly ListedPage[] = [
  guest("/"),
  guest("/indicators"),
  guest("/indicators", "/indicators?q=nothing-is-called-like-this"),
  guest("/indicators/[slug]", "/indicators/rsi"),
  guest("/indicators/[slug]", "/indicators/momentum-composite"),
  guest("/indicators/[slug]/run", "/indicators/rsi/run"),
  guest("/indicators/[slug]/source", "/indicators/rsi/source"),
  guest("/indicators/[slug]/versions", "/indicators/rsi/versions"),
  by(
    "developer",
    "/indicators/[slug]/versions",
    "/indicators/volatility-regime/versions?from=1.0.0&to=1.1.0",
  ),
  guest("/indicators/[slug]/reviews", "/indicators/momentum-composite/reviews"),
  by("user", "/indicators/[slug]/reviews", "/indicators/momentum-composite/reviews"),
  by("developer", "/indicators/[slug]/reviews", "/indicators/momentum-composite/reviews"),
  guest("/indicators", "/indicators?view=table&sort=rating"),
  guest("/traders"),
  guest("/traders", "/traders?view=table&sort=totalReturn"),
  guest("/traders", "/traders?q=nobody-is-called-like-this&minSharpe=1"),
  guest("/traders/[id]", listedProfile),
  guest("/traders/[id]/trades", async (page) => `${await listedProfile(page)}/trades?kind=fills`),
  guest("/chart"),
  guest("/chart", "/chart?layout=not-one-of-ours"),
  guest("/market-data"),
  guest("/market-data/[symbol]", "/market-data/TST-BTC?interval=1h"),
  guest("/docs"),
  guest("/docs/api"),
  guest("/docs/errors"),
  guest("/docs/indicators"),
  guest("/docs/indicators/command-line"),
  guest("/docs/indicators/publishing"),
  guest("/docs/indicators/selling"),
  guest("/docs/metrics"),
  guest("/docs/fees"),
  guest("/docs/records"),
  guest("/docs/reference"),
  guest("/docs/reference/[category]", "/docs/reference/support-resistance"),
  guest("/docs/trust"),
  guest("/docs/verification"),
  guest("/graveyard"),
  guest("/graveyard", "/graveyard?q=nothing-is-called-like-this"),
  guest("/verify"),
  guest("/sign-in"),
  guest("/register"),
  guest("/forgot-password"),
  guest("/reset-password", "/reset-password?token=this-token-is-not-one-of-ours"),
  guest("/verify-email", "/verify-email?token=this-token-is-not-one-of-ours"),
  guest("/unsubscribe", "/unsubscribe?token=this-token-is-not-one-of-ours"),
  guest(NOT_FOUND, "/nothing-here"),
  by("user", "/"),
  by("user", "/indicators"),
  by("user", "/indicators/[slug]", "/indicators/momentum-composite"),
  by("user", "/indicators/[slug]", "/indicators/volatility-regime"),
  by("user", "/indicators/[slug]/run", "/indicators/momentum-composite/run"),
  by("user", "/chart", "/chart?add=macd"),
  by("user", "/licences"),
  by("user", "/runs"),
  by("user", "/runs/[receiptId]", async (page) => `/runs/${await firstId(page, "/api/indicators/runs")}`),
  by("user", "/wallet"),
  by("user", "/wallet/[entryId]", async (page) => `/wallet/${await firstId(page, "/api/wallet/entries")}`),
  by("user", "/desk"),
  by("user", "/desk/accounts"),
  by("user", "/desk/accounts/[id]", async (page) => `/desk/accounts/${await openedAccount(page)}`),
  by("user", "/desk/provider"),
  by("provider", "/desk/provider"),
  by(
    "user",
    "/desk/accounts/[id]/import",
    async (page) => `/desk/accounts/${await openedAccount(page)}/import`,
  ),
  by("provider", "/traders/[id]", ownProfile),
  by("provider", "/traders/[id]/trades", async (page) => `${await ownProfile(page)}/trades`),
  by("provider", "/traders/[id]/fees", async (page) => `${await ownProfile(page)}/fees`),
  by("provider", "/traders/[id]/reviews", async (page) => `${await ownProfile(page)}/reviews`),
  by("provider", "/traders/[id]/verification", async (page) => `${await ownProfile(page)}/verification`),
  by("user", "/settings"),
  by("user", "/settings/password"),
  by("user", "/settings/two-factor"),
  by("user", "/settings/tokens"),
  by("user", "/settings/sessions"),
  by("user", "/settings/notifications"),
  by("user", "/notifications"),
  by("user", "/notifications", "/notifications?show=unread"),
  by("developer", "/desk"),
  by(
    "developer",
    "/desk/sales/[id]",
    async (page) => `/desk/sales/${await firstId(page, "/api/indicators/sales")}`,
  ),
  by("developer", "/desk/indicators/[slug]", "/desk/indicators/momentum-composite"),
  by("user", "/studio"),
  by("developer", "/studio"),
  by("developer", "/studio/[slug]", "/studio/momentum-composite"),
  by("curator", "/admin"),
  by("curator", "/admin/review"),
  by("curator", "/admin/review/providers/[providerId]", async (page) =>
    (await listedProfile(page)).replace("/traders", "/admin/review/providers"),
  ),
  by("curator", "/admin/flags"),
  by("curator", "/admin/flags", "/admin/flags?state=cleared&severity=block"),
  by("curator", "/admin/reports"),
  by("curator", "/admin/market-data"),
  by("admin", "/admin"),
  by("admin", "/admin/revenue"),
  by("admin", "/admin/revenue", "/admin/revenue?days=1"),
  by("admin", "/admin/refunds"),
  by("admin", "/admin/refunds", "/admin/refunds?q=nothing-is-called-like-this"),
  by(
    "admin",
    "/admin/refunds/[chargeId]",
    async (page) => `/admin/refunds/${await firstId(page, "/api/admin/revenue")}`,
  ),
  by("admin", "/admin/audit"),
  by("admin", "/admin/audit", "/admin/audit?action=nothing"),
  by("admin", "/admin/jobs"),
  by("admin", "/admin/jobs/runs"),
  by("admin", "/admin/jobs/runs", "/admin/jobs/runs?job=purge&state=cancelled"),
  by("admin", "/admin/jobs/[runId]", async (page) => `/admin/jobs/${await startedRun(page)}`),
  by("admin", "/admin/outbox"),
  by("admin", "/admin/outbox", "/admin/outbox?state=failed"),
  by("admin", "/settings/notifications"),
  by("admin", "/admin/users"),
];

/**
 * Pages that are looked at elsewhere: the review of a version in admin.spec.ts (the demo data has one, and it is
 * decided there), a flag likewise in flags.spec.ts; the page for sessions without a second factor exists in deployed mode only.
 */
const ELSEWHERE = ["/admin/flags/[id]", "/admin/review/[versionId]", "/admin/second-factor"];

/** Every route of the app that has to be in one of the lists above. */
export function listedRoutes(): string[] {
  const routes = new Set([...LISTED_PAGES.map(({ route }) => route), ...ELSEWHERE]);
  routes.delete(NOT_FOUND);
  return [...routes].sort();
}

/** Every route of the app that has a page. */
export function routesOfTheApp(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => file.slice(0, -"/page.tsx".length).replace(/\/\([^/]+\)/g, "") || "/")
    .sort();
}

async function firstId(page: Page, list: string): Promise<string> {
  const Answer = z.object({ items: z.array(z.object({ id: z.string() })).min(1) });
  const { items } = Answer.parse(await (await page.request.get(list)).json());
  return items[0]?.id ?? "";
}

/** A trading account with a fill in it. */
async function openedAccount(page: Page): Promise<string> {
  const opened = await page.request.post("/api/marketplace/accounts", {
    data: { kind: "imported", name: "Main", currency: "USD", venue: "broker" },
  });
  const { id } = z.object({ id: z.string() }).parse(await opened.json());
  const fill = { kind: "fill", symbol: "BTCUSD", side: "buy", qty: "0.50", price: "64120.00" };
  await page.request.post(`/api/marketplace/accounts/${id}/fills`, {
    data: { events: [{ ...fill, externalId: "a-1", executedAt: "2026-01-02T09:31:00Z" }] },
  });
  return id;
}

/** The public profile of the first provider on the list. */
async function listedProfile(page: Page): Promise<string> {
  return `/traders/${await firstId(page, "/api/marketplace/traders")}`;
}

/** The public profile of the person who is signed in. */
async function ownProfile(page: Page): Promise<string> {
  await page.goto("/desk/provider");
  return (await page.getByRole("link", { name: "Your public profile" }).getAttribute("href")) ?? "";
}

/** A run of a job is there once it was asked for. */
async function startedRun(page: Page): Promise<string> {
  const answer = await page.request.post("/api/admin/jobs/seal-audit/run");
  return z.object({ runId: z.string() }).parse(await answer.json()).runId;
}
