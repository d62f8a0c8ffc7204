import { csvHeader } from "@/lib/indicators/series-csv";
import { taskThreads } from "@/lib/indicators/service/task-threads";
import type { ThreadTasks } from "@/lib/indicators/thread-task";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { releaseOutputs } from "@/lib/sandbox/run-outputs";

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;

/** Series by their names, and the times they belong to. */
export interface TimedSeries {
  time: Float64Array;
  outputs: Readonly<Record<string, Float64Array>>;
}

/**
 * The JSON of `{ ...head, outputs, time }` in pieces, each written in a worker thread when it is asked for: a slow
 * reader holds the series, not their text. Behind the last piece, or when nobody takes it, the outputs are released.
 */
export async function* jsonPieces(userId: string, head: object, series: TimedSeries): Pieces {
  try {
    yield* jsonText(userId, head, series);
  } finally {
    releaseOutputs(series.outputs);
  }
}

async function* jsonText(userId: string, head: object, { time, outputs }: TimedSeries): Pieces {
  yield utf8(`${JSON.stringify(head).slice(0, -1)},"outputs":{`);
  let separator = "";
  for (const [name, series] of Object.entries(outputs)) {
    yield utf8(`${separator}${JSON.stringify(name)}:[`);
    yield* listPieces(userId, series);
    separator = "],";
  }
  yield utf8(`${separator === "" ? "" : "]"}},"time":[`);
  yield* listPieces(userId, time);
  yield utf8("]}");
}

/** The same as CSV: see `series-csv.ts`. */
export async function* csvPieces(userId: string, series: TimedSeries): Pieces {
  try {
    yield* csvText(userId, series);
  } finally {
    releaseOutputs(series.outputs);
  }
}

async function* csvText(userId: string, { time, outputs }: TimedSeries): Pieces {
  yield utf8(csvHeader(Object.keys(outputs)));
  const all = [time, ...Object.values(outputs)];
  const lines = Math.ceil(SANDBOX_LIMITS.threadTextValues / all.length);
  for (let at = 0; at < time.length; at += lines) {
    const columns = all.map((column) => column.slice(at, at + lines));
    yield await inThread(userId, "writeCsv", { columns });
  }
}

async function* listPieces(userId: string, series: Float64Array): Pieces {
  const { threadTextValues } = SANDBOX_LIMITS;
  for (let at = 0; at < series.length; at += threadTextValues) {
    if (at > 0) yield utf8(",");
    yield await inThread(userId, "writeJson", { series: series.slice(at, at + threadTextValues) });
  }
}

async function inThread<Kind extends "writeJson" | "writeCsv">(
  userId: string,
  kind: Kind,
  given: ThreadTasks[Kind]["given"],
): Promise<Uint8Array<ArrayBuffer>> {
  return await taskThreads().run({ userId, kind, given, transfer: [], unrefusable: true });
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
