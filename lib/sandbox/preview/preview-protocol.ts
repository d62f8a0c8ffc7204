import { isFailureCode, type SandboxFailure } from "@/lib/sandbox/failure";
import type { JobMode } from "@/lib/sandbox/protocol";

/** One run of a source in the browser. */
export interface PreviewOrder {
  id: number;
  mode: JobMode;
  source: string;
  /** Packed bars (`packed-bars.ts`); empty for `describe`. */
  packed: ArrayBuffer;
  /** Number of bars. */
  bars: number;
  /** `{ key: number | text | boolean }` as JSON. */
  inputsJson: string;
  /** Of the run alone; reading the source has a limit of its own. */
  wallMs: number;
}

/** Page → frame, over the port the page handed in. `stop` ends every run under way; what is answered for them is of no worth. */
export type PreviewRequest = ({ type: "order" } & PreviewOrder) | { type: "stop" };

/** Frame → page. The page trusts none of it and reads it with `parsePreviewMessage`. */
export type PreviewMessage =
  | { type: "ready" }
  | { type: "series"; id: number; frame: ArrayBuffer }
  | { type: "manifest"; id: number; json: string }
  | ({ type: "failed"; id: number } & SandboxFailure);

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** What a frame sent, copied field by field, or `null` when it is not exactly one message. */
export function parsePreviewMessage(value: unknown): PreviewMessage | null {
  if (!isFields(value)) return null;
  const { type, id } = value;
  if (type === "ready") return { type };
  if (!isCount(id)) return null;
  if (type === "series") return value.frame instanceof ArrayBuffer ? { type, id, frame: value.frame } : null;
  if (type === "manifest") return typeof value.json === "string" ? { type, id, json: value.json } : null;
  return type === "failed" ? parseFailed(id, value) : null;
}

function parseFailed(id: number, { code, message, line, column }: Fields): PreviewMessage | null {
  if (!isFailureCode(code) || typeof message !== "string" || !isCount(line) || !isCount(column)) return null;
  return { type: "failed", id, code, message, line, column };
}
