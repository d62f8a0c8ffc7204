import { AppError } from "@/lib/errors";
import { crashFailure, type SandboxFailure } from "@/lib/sandbox/failure";
import type { IndicatorManifest } from "@/lib/sandbox/manifest";
import { parseManifest } from "@/lib/sandbox/manifest-schema";
import type { Sandbox, SandboxRun } from "@/lib/sandbox/port";
import { releasableOutputs } from "@/lib/sandbox/run-outputs";
import { SandboxError } from "@/lib/sandbox/sandbox-error";
import { checkRequest, checkSource, type SandboxRequest } from "@/lib/sandbox/sandbox-request";
import { decodeSeriesFrame } from "@/lib/sandbox/series-frame";
import { countRun } from "@/lib/sandbox/service/metrics";
import type { Delivery, Order, Transport } from "@/lib/sandbox/transport";
import { packedParts } from "@/lib/ta/packed-bars";

const NO_BARS = { key: "", bars: 0, pack: () => [] };

/** The sandbox over one way of carrying orders: the same checks before and after, whatever the way. */
export function sandboxOver(transport: Transport): Sandbox {
  let engine = "";
  const deliver = async (order: Order, signal?: AbortSignal): Promise<Delivery> => {
    const delivery = await transport.deliver(order, signal);
    engine = delivery.engine;
    return delivery;
  };
  return {
    run: (request) =>
      counted(async () => {
        checkRequest(request);
        return readRun(await deliver(orderOf(request), request.signal), request);
      }),
    describe: async (source, userId = "describe") => {
      checkSource(source);
      return readManifest(await deliver(describeOrder(source, userId)));
    },
    status: () => transport.status(),
    engine: () => engine,
    stop: () => transport.stop(),
  };
}

/** Notes how a run ended and how long it took. */
async function counted<T>(run: () => Promise<T>): Promise<T> {
  const startedMs = performance.now();
  let outcome = "ok";
  try {
    return await run();
  } catch (error) {
    outcome = error instanceof AppError ? error.code : "INTERNAL";
    throw error;
  } finally {
    countRun("guest", outcome, (performance.now() - startedMs) / 1_000);
  }
}

function orderOf(request: SandboxRequest): Order {
  const { userId, source, bars, barsKey, inputs, language = "ts", expectedOutputs } = request;
  return {
    userId,
    mode: "run",
    source,
    language,
    dataset: { key: barsKey, bars: bars.close.length, pack: () => packedParts(bars) },
    inputs,
    expected: expectedOutputs === undefined ? null : [...expectedOutputs],
  };
}

function describeOrder(source: string, userId: string): Order {
  return {
    userId,
    mode: "describe",
    source,
    language: "ts",
    dataset: NO_BARS,
    inputs: {},
    expected: null,
  };
}

function readRun(delivery: Delivery, { sourceHash, bars }: SandboxRequest): SandboxRun {
  const { answer, engine } = delivery;
  const detail = `source ${sourceHash}`;
  if (answer.type === "failed") throw errorOf(delivery, answer, detail);
  const series = answer.type === "series" ? decodeSeriesFrame(answer.frame, bars.close.length) : null;
  if (series === null) throw errorOf(delivery, crashFailure(), `${detail}: the answer is not a frame`);
  const { cpuMicros, peakMemoryKb, wallMs } = answer;
  return { outputs: releasableOutputs(series), cpuMicros, peakMemoryKb, wallMs, engine };
}

function readManifest(delivery: Delivery): IndicatorManifest {
  const { answer } = delivery;
  if (answer.type === "failed") throw errorOf(delivery, answer, "describe");
  const manifest = answer.type === "manifest" ? parseManifest(answer.json) : null;
  if (manifest === null) throw errorOf(delivery, crashFailure(), "describe: the answer is not a manifest");
  return manifest;
}

function errorOf({ answer, engine }: Delivery, failure: SandboxFailure, detail: string): SandboxError {
  const { cpuMicros, peakMemoryKb, wallMs } = answer;
  return new SandboxError(failure, { cost: { cpuMicros, peakMemoryKb, wallMs }, engine, detail });
}
