import { isFailureCode, type SandboxFailure } from "@/lib/sandbox/failure";

export type JobMode = "run" | "describe";
export type SourceLanguage = "ts" | "js";

/** The file descriptor on which a worker and its parent talk in packets. */
export const WORKER_CHANNEL = 3;

/** Parent → worker, apart from the bars. One at a time per worker. */
export interface JobHeader {
  type: "job";
  id: number;
  mode: JobMode;
  source: string;
  language: SourceLanguage;
  wallMs: number;
  /** Number of bars; 0 for `describe`. */
  bars: number;
  barsKey: string;
  /** Keys of bars the worker drops before it starts. */
  evict: string[];
  /** `{ key: number | text | boolean }` as JSON. */
  inputsJson: string;
  expected: string[] | null;
}

export interface JobMessage extends JobHeader {
  /** Packed bars (`packed-bars.ts`), `null` when this worker was sent them before. */
  barsBytes: Uint8Array | null;
}

/**
 * What one job cost. `cpuMicros` is the CPU time of the thread that ran the guest and `peakMemoryKb` its committed heap and buffers at the
 * end of the run; where no isolate can be asked any more (or none was opened), they are what the whole worker process
 * spent on the job and how much its resident memory grew. `wallMs` is the time from taking the job to its end.
 */
export interface JobCost {
  cpuMicros: number;
  peakMemoryKb: number;
  wallMs: number;
}

/** Worker → parent. */
export type WorkerMessage =
  | { type: "ready"; engine: string }
  | ({ type: "series"; id: number; frame: Uint8Array } & JobCost)
  | ({ type: "manifest"; id: number; json: string } & JobCost)
  | ({ type: "failed"; id: number } & SandboxFailure & JobCost);

export type JobAnswer = Exclude<WorkerMessage, { type: "ready" }>;

interface Travelled {
  header: unknown;
  payload: Uint8Array | null;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** The fields of a message as they travel, the bytes of its largest one apart from the rest. */
export function splitAnswer(message: WorkerMessage): { header: object; payload: Uint8Array | null } {
  if (message.type !== "series") return { header: message, payload: null };
  const { frame, ...header } = message;
  return { header, payload: frame };
}

/** The other way round, to be parsed. */
export function joinAnswer({ header, payload }: Travelled): unknown {
  return isFields(header) ? { ...header, frame: payload } : undefined;
}

export function joinJob({ header, payload }: Travelled): unknown {
  return isFields(header) ? { ...header, barsBytes: payload } : undefined;
}

/** The job a worker was sent, or `null` when the message is not exactly one. */
export function parseJobMessage(value: unknown): JobMessage | null {
  if (!isFields(value) || value.type !== "job") return null;
  const { id, mode, source, language, wallMs, bars, barsKey, barsBytes, evict, inputsJson, expected } = value;
  if (!isCount(id) || !isCount(bars) || !isAmount(wallMs)) return null;
  if ((mode !== "run" && mode !== "describe") || (language !== "ts" && language !== "js")) return null;
  if (typeof source !== "string" || typeof barsKey !== "string" || typeof inputsJson !== "string")
    return null;
  if (barsBytes !== null && !(barsBytes instanceof Uint8Array)) return null;
  if (!isTexts(evict) || (expected !== null && !isTexts(expected))) return null;
  return {
    type: "job",
    id,
    mode,
    source,
    language,
    wallMs,
    bars,
    barsKey,
    barsBytes,
    evict,
    inputsJson,
    expected,
  };
}

/** A worker's message, or `null` when it is not exactly one: then the worker is not to be trusted any more. */
export function parseWorkerMessage(value: unknown): WorkerMessage | null {
  if (!isFields(value)) return null;
  if (value.type === "ready")
    return typeof value.engine === "string" ? { type: "ready", engine: value.engine.slice(0, 200) } : null;
  const { id } = value;
  if (!isCount(id)) return null;
  const { cpuMicros, peakMemoryKb, wallMs } = value;
  if (!isAmount(cpuMicros) || !isAmount(peakMemoryKb) || !isAmount(wallMs)) return null;
  const cost = { cpuMicros, peakMemoryKb, wallMs };
  if (value.type === "failed") return parseFailed(id, value, cost);
  if (value.type === "series" && value.frame instanceof Uint8Array)
    return { type: "series", id, frame: value.frame, ...cost };
  if (value.type === "manifest" && typeof value.json === "string")
    return { type: "manifest", id, json: value.json, ...cost };
  return null;
}

function parseFailed(id: number, fields: Fields, cost: JobCost): WorkerMessage | null {
  const { code, message, line, column } = fields;
  if (!isFailureCode(code) || typeof message !== "string" || !isCount(line) || !isCount(column)) return null;
  return { type: "failed", id, code, message, line, column, ...cost };
}
