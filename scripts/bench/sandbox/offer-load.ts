import type { Attack } from "@/lib/sandbox/attacks/attack";
import type { Sandbox } from "@/lib/sandbox/port";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";
import { bytesOf, codeOf, requestOf, seededBars } from "@/lib/sandbox/test-pool";
import { LOAD_SOURCE } from "@/scripts/bench/sandbox/load-source";

export interface Load {
  bars: number;
  runs: number;
  outstanding: number;
  /** Every run brings bars that no worker has seen. */
  freshBars?: boolean;
  /** One of these after every nineteen honest runs. */
  attacks?: readonly Attack[];
}

export interface Outcome {
  /** Time of each honest run. */
  ms: number[];
  wrong: number;
  attacks: AttackEnded[];
  wallMs: number;
  /** CPU time of this process. */
  cpuMs: number;
}

export interface AttackEnded {
  attack: Attack;
  end: string;
  ms: number;
}

const HONEST_PER_ATTACK = 19;
let datasets = 0;

/** Offers honest runs, each checked byte for byte, with attacks between them. */
export async function offerLoad(sandbox: Sandbox, load: Load): Promise<Outcome> {
  const bars = seededBars(load.bars);
  const request = requestOf(LOAD_SOURCE, { bars, barsKey: `load-${load.bars}` });
  const truth = bytesOf((await sandbox.run(request)).outputs.rsi);
  const outcome: Outcome = { ms: [], wrong: 0, attacks: [], wallMs: 0, cpuMs: 0 };
  const attacks = [...(load.attacks ?? [])];
  let started = 0;
  const startedMs = performance.now();
  const cpu = process.cpuUsage();
  const lane = async (userId: string) => {
    while (started < load.runs) {
      started += 1;
      if (started % HONEST_PER_ATTACK === 0) {
        const attack = attacks.shift();
        if (attack !== undefined) outcome.attacks.push(await endOf(sandbox, attack, userId));
      }
      if (load.freshBars) datasets += 1;
      const barsKey = load.freshBars ? `fresh-${datasets}` : request.barsKey;
      const sentMs = performance.now();
      const run = await sandbox.run({ ...request, barsKey, userId }).catch(() => undefined);
      outcome.ms.push(performance.now() - sentMs);
      if (!truth.equals(bytesOf(run?.outputs.rsi))) outcome.wrong += 1;
      if (run !== undefined) releaseOutputs(run.outputs);
    }
  };
  await Promise.all(Array.from({ length: load.outstanding }, (_, i) => lane(`lane-${i}`)));
  outcome.wallMs = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(cpu);
  outcome.cpuMs = (user + system) / 1_000;
  return outcome;
}

/** How an attack ended and after how long. */
async function endOf(sandbox: Sandbox, attack: Attack, userId: string): Promise<AttackEnded> {
  const startedMs = performance.now();
  const end = await codeOf(sandbox.run(requestOf(attack.source, { userId })));
  return { attack, end, ms: performance.now() - startedMs };
}
