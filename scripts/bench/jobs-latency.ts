import { type Installation, startBuiltApp } from "@/scripts/bench/built-app";
import { percentile, printTable } from "@/scripts/bench/statistics";
import { withClient } from "@/scripts/testing/migrated-cluster";

const ADDRESSES = [
  "/indicators",
  "/api/indicators/marketplace",
  "/api/indicators/rsi/preview?symbol=TST-BTC&interval=1d",
] as const;
/** Quiet and busy windows take turns, so that the machine's moods hit both. */
const WINDOWS = 6;
const REQUESTS_A_WINDOW = 120;
/** Between two runs asked for in a busy window: thirty times as many as the schedules start. */
const ASK_EVERY_MS = 1_000;

/** `npm run bench:jobs`: how long pages and API take while jobs run, against while none does; the built app. */
async function main(): Promise<void> {
  const app = await startBuiltApp("jobs");
  try {
    await measure(app);
  } finally {
    await app.stop();
  }
}

type Times = Record<string, number[]>;

async function measure(at: Installation): Promise<void> {
  const quiet: Times = {};
  const busy: Times = {};
  await window(at, {});
  const before = await endedRuns(at);
  for (let turn = 0; turn < WINDOWS; turn += 1) {
    await window(at, quiet);
    const asking = askForRuns(at);
    await window(at, busy);
    await asking.stop();
  }
  const ran = (await endedRuns(at)) - before;
  printTable(
    `Milliseconds a request, ${WINDOWS * REQUESTS_A_WINDOW} each; ${ran} runs of jobs ended meanwhile`,
    ADDRESSES.map((address) => row(address, quiet[address] ?? [], busy[address] ?? [])),
  );
  if (ran === 0) throw new Error("No job ran: this compares nothing.");
}

function row(address: string, quiet: readonly number[], busy: readonly number[]) {
  const shares = { p50: 0.5, p95: 0.95 };
  const cells = Object.entries(shares).flatMap(([name, share]) => {
    const [without, running] = [percentile(quiet, share), percentile(busy, share)];
    return [
      [`${name} without`, without.toFixed(1)],
      [`${name} with jobs`, running.toFixed(1)],
      [`${name} ratio`, (running / without).toFixed(2)],
    ];
  });
  return { address, ...Object.fromEntries(cells) };
}

async function window({ address }: Installation, times: Times): Promise<void> {
  for (let n = 0; n < REQUESTS_A_WINDOW; n += 1) {
    for (const path of ADDRESSES) {
      const started = performance.now();
      const answer = await fetch(address + path);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
      times[path] = [...(times[path] ?? []), performance.now() - started];
    }
  }
}

/** Asks for runs of every job in turn until told to stop. */
function askForRuns({ address, token }: Installation): { stop: () => Promise<void> } {
  let asked = 0;
  const under = new Set<Promise<unknown>>();
  const headers = { authorization: `Bearer ${token}` };
  const ask = async () => {
    const jobs = ["send-outbox", "seal-audit", "verify-audit-chain", "reconcile-ledger", "purge"];
    const job = jobs[asked % jobs.length];
    asked += 1;
    const answer = await fetch(`${address}/api/admin/jobs/${job}/run`, { method: "POST", headers });
    if (answer.status !== 202) throw new Error(`${job} was not started: ${answer.status}`);
  };
  const timer = setInterval(() => {
    const request = ask().finally(() => under.delete(request));
    under.add(request);
  }, ASK_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(under);
    },
  };
}

async function endedRuns({ databaseUrl }: Installation): Promise<number> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT count(*)::int AS n FROM job_run WHERE ended_at IS NOT NULL");
    return Number(rows[0]?.n ?? 0);
  });
}

await main();
process.exit();
