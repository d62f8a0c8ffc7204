import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { z } from "zod";
import { sha256Hex } from "@/lib/canonical-json";
import { freePort } from "@/scripts/bootstrap/free-port.mjs";
import { inRoot } from "@/scripts/bootstrap/paths.mjs";
import { capture } from "@/scripts/bootstrap/run-quietly.mjs";
import { startWebServer, untilHealthy } from "@/scripts/bootstrap/web-server.mjs";
import { withClient } from "@/scripts/testing/migrated-cluster";

const BUYERS = 12;
const KILLS = 3;
const ANSWERS_BEFORE_KILL = 15;

const databaseUrl = process.env.E2E_CRASH_DATABASE_URL ?? "";
const environment = {
  ...z.record(z.string(), z.string()).parse(JSON.parse(process.env.E2E_ENVIRONMENT ?? "{}")),
  DATABASE_URL: databaseUrl,
  DATABASE_DIRECT_URL: databaseUrl,
};

interface Sale {
  id: string;
  price: unknown;
}

async function startServer() {
  const port = await freePort();
  const logFile = inRoot(".data", "log", "e2e-crash-web.log");
  const web = startWebServer({ command: "start", host: "127.0.0.1", port, environment, logFile });
  await untilHealthy({ port, exited: web.exited, logFile });
  return { ...web, address: `http://127.0.0.1:${port}` };
}

/** People with an API token, written straight into the database, as registering is not what is tested. */
async function buyers(): Promise<string[]> {
  return await withClient(databaseUrl, async (client) => {
    const tokens: string[] = [];
    for (let n = 0; n < BUYERS; n += 1) {
      const [id, token, handle] = [randomUUID(), `ts_${randomUUID()}`, `crash${n}x${Date.now()}`];
      await client.query(
        "INSERT INTO app_user (id, email, handle, display_name) VALUES ($1, $2, $3, 'Buyer')",
        [id, `${handle}@example.test`, handle],
      );
      await client.query(
        "INSERT INTO api_token (id, user_id, name, hash, prefix, scopes) VALUES ($1, $2, 'crash', $3, 'ts_', '{read,write}')",
        [randomUUID(), id, sha256Hex(token)],
      );
      tokens.push(token);
    }
    return tokens;
  });
}

/** What is sold for ever. */
async function paidIndicators(address: string): Promise<Sale[]> {
  const answer = await fetch(`${address}/api/indicators/marketplace?isFree=false`);
  const Listing = z.object({
    items: z.array(z.object({ id: z.string(), price: z.object({ once: z.unknown() }).nullable() })),
  });
  return Listing.parse(await answer.json()).items.flatMap(({ id, price }) =>
    price?.once == null ? [] : [{ id, price: price.once }],
  );
}

async function post(
  address: string,
  path: string,
  token: string,
  key: string,
  body: unknown,
): Promise<number> {
  const answer = await fetch(`${address}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  });
  return answer.status;
}

/** Everything everybody wants, each wish with the key it keeps over every retry. */
interface Wish {
  token: string;
  sale: Sale;
  topUpKey: string;
  purchaseKey: string;
}

/** Sends every wish at once; resolves when all were answered or the server is gone. */
async function sendAll(address: string, wishes: readonly Wish[], answered: () => void): Promise<number[]> {
  const amount = { amount: "30000", currency: "USD" };
  return await Promise.all(
    wishes
      .map(async ({ token, sale, topUpKey, purchaseKey }) => {
        await post(address, "/api/wallet/top-up", token, topUpKey, { amount });
        answered();
        const body = { kind: "lifetime", expectedPrice: sale.price };
        const status = await post(address, `/api/indicators/${sale.id}/purchase`, token, purchaseKey, body);
        answered();
        return status;
      })
      .map((sent) => sent.catch(() => 0)),
  );
}

async function expectEverythingAgrees(): Promise<void> {
  const tsx = inRoot("node_modules", "tsx", "dist", "cli.mjs");
  const run = await capture(process.execPath, [tsx, inRoot("scripts", "reconcile.ts")], {
    env: { ...environment },
  });
  expect(run.output, "what `npm run reconcile` prints").toContain("Everything agrees.");
  expect(run.exitCode).toBe(0);
}

test("kill -9 in the middle of purchases loses no cent and leaves no charge without licence", async () => {
  test.setTimeout(180_000);
  const tokens = await buyers();
  let server = await startServer();
  const sales = await paidIndicators(server.address);
  expect(sales.length).toBeGreaterThan(1);
  const wishes = tokens.flatMap((token) =>
    sales.map((sale) => ({ token, sale, topUpKey: randomUUID(), purchaseKey: randomUUID() })),
  );
  for (let kill = 0; kill < KILLS; kill += 1) {
    let answers = 0;
    const { pid, address } = server;
    await sendAll(address, wishes, () => {
      answers += 1;
      if (answers === ANSWERS_BEFORE_KILL * (kill + 1)) process.kill(pid, "SIGKILL");
    });
    await server.exited;
    await expectEverythingAgrees();
    server = await startServer();
  }
  const statuses = await sendAll(server.address, wishes, () => undefined);
  expect(new Set(statuses), "every replay ends as the purchase it was").toEqual(new Set([201]));
  await server.stop();
  await expectEverythingAgrees();
  await withClient(databaseUrl, async (client) => {
    const owned = await client.query(
      "SELECT count(*)::int AS n FROM licence l JOIN app_user u ON u.id = l.user_id WHERE u.handle LIKE 'crash%' AND l.status = 'active'",
    );
    expect(owned.rows[0].n, "one licence per wish").toBe(wishes.length);
  });
});
