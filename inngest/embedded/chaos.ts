import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { DurableTables, startTestExecutor, TEST_APP, until } from "@/inngest/embedded/test-executor";

const WORKER = fileURLToPath(new URL("./chaos-worker.ts", import.meta.url));
const CHUNK = 100;

export interface ChaosOrder {
  databaseUrl: string;
  runs: number;
  steps: number;
  /** SIGKILLs, spread evenly over the work. */
  kills: number;
  /** Processes alive at the same time; each killed one is replaced at once. */
  processes: number;
  /** How long a step takes besides its database write. */
  stepMs: number;
}

export interface ChaosResult {
  runs: number;
  completed: number;
  /** Runs whose result is not exactly the results of all their steps. */
  wrong: number;
  memos: number;
  /** Steps whose side effect happened again because their process died before the commit. */
  repeatedEffects: number;
  kills: number;
  elapsedMs: number;
}

/** Runs many durable functions while their processes are killed with SIGKILL again and again, and counts. */
export async function chaos(order: ChaosOrder): Promise<ChaosResult> {
  const tables = new DurableTables(order.databaseUrl);
  const workers: ChildProcess[] = [];
  const startedAt = Date.now();
  try {
    await makeEffectTable(tables);
    await sendRuns(order);
    for (let at = 0; at < order.processes; at += 1) workers.push(await spawnWorker(order));
    for (let kill = 1; kill <= order.kills; kill += 1) {
      const share = Math.floor((order.runs * order.steps * kill) / (order.kills + 1));
      await until(`${share} memos`, async () => (await memos(tables)) >= share, PATIENCE_MS);
      const victim = workers.shift();
      if (victim !== undefined) await killed(victim);
      workers.push(await spawnWorker(order));
    }
    await until("all runs to end", async () => (await openRuns(tables)) === 0, PATIENCE_MS);
    return await counted(tables, order, Date.now() - startedAt);
  } finally {
    await Promise.all(workers.map(killed));
    await tables.query("DROP SCHEMA IF EXISTS chaos CASCADE");
    await tables.close();
  }
}

/** Where the steps' side effects are counted, with the process that made each. */
export async function makeEffectTable(tables: DurableTables): Promise<void> {
  await tables.query("DROP SCHEMA IF EXISTS chaos CASCADE");
  await tables.query("CREATE SCHEMA chaos");
  await tables.query("CREATE TABLE chaos.effect (run int NOT NULL, step int NOT NULL, pid int NOT NULL)");
}

const PATIENCE_MS = 300_000;

/** The runs are ordered by a process that works on none of them. */
async function sendRuns({ databaseUrl, runs }: ChaosOrder): Promise<void> {
  const sender = await startTestExecutor({
    databaseUrl,
    capacity: 0,
    functions: (inngest) => [
      inngest.createFunction({ id: "chaos", triggers: [{ event: "chaos/run" }] }, () => "never called"),
    ],
  });
  for (let from = 0; from < runs; from += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, runs - from) }, (_, at) => from + at);
    await sender.client.send(numbers.map((n) => ({ id: `chaos-${n}`, name: "chaos/run", data: { n } })));
  }
  await sender.stop();
}

/** A worker that has said `ready`. */
export async function spawnWorker({
  databaseUrl,
  steps,
  stepMs,
}: Pick<ChaosOrder, "databaseUrl" | "steps" | "stepMs">): Promise<ChildProcess> {
  const worker = spawn(
    process.execPath,
    ["--import", "tsx", WORKER, databaseUrl, String(steps), String(stepMs)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ready = once(worker.stdout, "data");
  const gone = once(worker, "exit").then(([code]) => {
    throw new Error(`a worker ended before it was ready (exit code ${code})`);
  });
  gone.catch(() => {});
  await Promise.race([ready, gone]);
  return worker;
}

export async function killed(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, "exit");
  worker.kill("SIGKILL");
  await exit;
}

async function memos(tables: DurableTables): Promise<number> {
  return (await tables.query<{ n: number }>("SELECT count(*)::int AS n FROM durable.step"))[0]?.n ?? 0;
}

async function openRuns(tables: DurableTables): Promise<number> {
  const rows = await tables.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM durable.run WHERE state = 'running'",
  );
  return rows[0]?.n ?? 0;
}

async function counted(tables: DurableTables, order: ChaosOrder, elapsedMs: number): Promise<ChaosResult> {
  const rows = await tables.query<{ n: number; state: string; output: unknown }>(
    `SELECT (events->0->'data'->>'n')::int AS n, state, output FROM durable.run WHERE function_id = $1`,
    [`${TEST_APP}-chaos`],
  );
  const right = (n: number) => JSON.stringify(Array.from({ length: order.steps }, (_, at) => `${n}:${at}`));
  const [effects] = await tables.query<{ n: number }>(
    "SELECT (count(*) - count(DISTINCT (run, step)))::int AS n FROM chaos.effect",
  );
  return {
    runs: rows.length,
    completed: rows.filter(({ state }) => state === "completed").length,
    wrong: rows.filter(({ n, output }) => JSON.stringify(output) !== right(n)).length,
    memos: await memos(tables),
    repeatedEffects: effects?.n ?? 0,
    kills: order.kills,
    elapsedMs,
  };
}
