import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { purgeFinished } from "@/inngest/embedded/retention";
import { DurableTables } from "@/inngest/embedded/test-executor";

const tables = new DurableTables(process.env.DATABASE_URL ?? "");
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);

beforeEach(async () => {
  await tables.clear();
});

afterAll(async () => {
  await tables.close();
});

async function aRun(id: string, state: string, endedDaysAgo: number | null): Promise<void> {
  const ended = endedDaysAgo === null ? null : new Date(NOW - endedDaysAgo * DAY_MS);
  await tables.query(
    `INSERT INTO durable.run (id, function_id, dedupe_key, events, state, ended_at) VALUES ($1, 'f', $1, '[]', $2, $3)`,
    [id, state, ended],
  );
  await tables.query(`INSERT INTO durable.step (run_id, id, name, op) VALUES ($1, 's', 's', 'StepRun')`, [
    id,
  ]);
}

describe("retention", () => {
  it("keeps completed runs 7 days, failed ones 30, running ones for ever; steps and old events go too", async () => {
    await aRun("done-6", "completed", 6);
    await aRun("done-8", "completed", 8);
    await aRun("stopped-8", "cancelled", 8);
    await aRun("failed-29", "failed", 29);
    await aRun("failed-31", "failed", 31);
    await aRun("open", "running", null);
    for (const days of [29, 31])
      await tables.query(
        `INSERT INTO durable.event (id, name, body, received_at) VALUES ($1, 'a', '{}', $2)`,
        [`event-${days}`, new Date(NOW - days * DAY_MS)],
      );
    const purged = await purgeFinished({ sql: tables.pool, clock: () => NOW, stopping: () => false });
    expect(purged).toEqual({ runs: 3, events: 1 });
    const left = await tables.query<{ id: string }>(
      `SELECT id FROM durable.run UNION ALL SELECT id FROM durable.event ORDER BY id`,
    );
    expect(left.map(({ id }) => id)).toEqual(["done-6", "event-29", "failed-29", "open"]);
    expect(await tables.query(`SELECT 1 FROM durable.step`)).toHaveLength(3);
  });
});
