import { execFileSync } from "node:child_process";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { SandboxRequest } from "@/lib/sandbox/sandbox-request";
import {
  createSandboxPool,
  type SandboxPool,
  type SandboxPoolOptions,
  startWorkers,
} from "@/lib/sandbox/service";
import { RemoteTransport } from "@/lib/sandbox/service/remote/remote-transport";
import { SandboxServer } from "@/lib/sandbox/service/remote/sandbox-server";
import { sandboxOver } from "@/lib/sandbox/service/sandbox-over";
import { type Bars, emptyBars } from "@/lib/ta/bars";

/** Builds the worker if it is stale and starts a pool. The caller stops it. */
export function startTestPool(options: SandboxPoolOptions = {}): SandboxPool {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  return createSandboxPool(options);
}

const TEST_SECRET = "a secret that only this test knows";

/** The same pool behind a service on a free port of this machine, over real HTTP. */
export async function startTestService(options: SandboxPoolOptions = {}): Promise<SandboxPool> {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
  const workers = startWorkers(options);
  const server = new SandboxServer({ workers, secret: TEST_SECRET });
  const port = await server.listen(0, "127.0.0.1");
  const remote = new RemoteTransport({ url: `http://127.0.0.1:${port}`, secret: TEST_SECRET });
  const stop = async () => {
    await remote.stop();
    await server.stop();
  };
  return { ...sandboxOver(remote), stop, pids: (only) => workers.pids(only) };
}

/** Both ways guest code travels: what holds over one must hold over the other. */
export const TRANSPORTS = [
  { over: "child processes", start: async (options?: SandboxPoolOptions) => startTestPool(options) },
  { over: "a service", start: startTestService },
] as const;

/** `length` bars of a seeded random walk, one minute apart. */
export function seededBars(length: number): Bars {
  const bars = emptyBars(length);
  let seed = 42;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  let price = 100;
  for (let i = 0; i < length; i += 1) {
    bars.time[i] = 1_700_000_000_000 + i * 60_000;
    bars.open[i] = price;
    price = Math.max(1, price + random() - 0.5);
    bars.close[i] = price;
    bars.high[i] = Math.max(bars.open[i] ?? 0, price) + random();
    bars.low[i] = Math.min(bars.open[i] ?? 0, price) - random() / 2;
    bars.volume[i] = Math.round(random() * 1_000);
  }
  return bars;
}

/** The bytes of a series; none for no series. */
export function bytesOf(series: Float64Array | undefined): Buffer {
  if (series === undefined) return Buffer.alloc(0);
  return Buffer.from(series.buffer, series.byteOffset, series.byteLength);
}

/** A request over 100 seeded bars. */
export function requestOf(source: string, more: Partial<SandboxRequest> = {}): SandboxRequest {
  return {
    userId: "u",
    source,
    sourceHash: "test",
    bars: HUNDRED_BARS,
    barsKey: "seeded-100",
    inputs: {},
    ...more,
  };
}

const HUNDRED_BARS = seededBars(100);

/** The `AppError` a promise ends with, or `null` when it succeeds. */
export async function errorOf(promise: Promise<unknown>): Promise<AppError | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

export async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | "HARMLESS"> {
  return (await errorOf(promise))?.code ?? "HARMLESS";
}

/** An honest moving average, for "the next honest run succeeds". */
export const HONEST_SOURCE = `export default indicator({
  name: "Average",
  inputs: { length: input.int(5, { min: 1, max: 500, title: "Length" }), source: input.source("close") },
  outputs: { average: plot({ pane: "overlay", color: "#ff8800" }) },
  compute: ({ bars, inputs, ta }) => ({ average: ta.sma(bars[inputs.source], inputs.length) }),
});`;
