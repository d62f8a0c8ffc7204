import { AppError } from "@/lib/errors";
import { groupDigits } from "@/lib/group-digits";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import type { InputValue } from "@/lib/sandbox/manifest";
import type { SourceLanguage } from "@/lib/sandbox/protocol";
import type { Bars } from "@/lib/ta/bars";
import { BAR_COLUMNS } from "@/lib/ta/packed-bars";

/** One run of a user's source. */
export interface SandboxRequest {
  /** Whose share of the pool this uses. */
  userId: string;
  source: string;
  /** Names the source in internal details; caching inside a worker uses a hash of its own. */
  sourceHash: string;
  /** Without it the source is read as TypeScript, which JavaScript is too. */
  language?: SourceLanguage | undefined;
  bars: Bars;
  /** Hash of the data set: equal keys must mean equal bars, for they are sent to a worker once. */
  barsKey: string;
  /** Missing inputs take the declared default. */
  inputs: Readonly<Record<string, InputValue>>;
  /** The outputs the version was published with; any other set is BAD_RESULT. */
  expectedOutputs?: readonly string[] | undefined;
  /** Whoever asked has gone: a run that waits is dropped, one that has begun is finished. */
  signal?: AbortSignal | undefined;
}

/** @throws AppError VALIDATION for bars or inputs out of bounds, SANDBOX_COMPILE for a source that is too large. */
export function checkRequest({ source, bars, inputs }: SandboxRequest): void {
  checkSource(source);
  const { length } = bars.close;
  if (length < 1 || length > SANDBOX_LIMITS.bars) {
    const message = `A run takes 1 to ${groupDigits(SANDBOX_LIMITS.bars)} bars.`;
    throw new AppError("VALIDATION", message, { errors: [{ path: "bars", message }] });
  }
  for (const column of BAR_COLUMNS) {
    if (bars[column].length === length) continue;
    const message = "All columns of the bars must have the same length.";
    throw new AppError("VALIDATION", message, { errors: [{ path: `bars.${column}`, message }] });
  }
  if (Object.keys(inputs).length > SANDBOX_LIMITS.inputs) {
    throw new AppError("VALIDATION", `An indicator has at most ${SANDBOX_LIMITS.inputs} inputs.`);
  }
  for (const [key, value] of Object.entries(inputs)) checkInput(key, value);
}

/** @throws AppError SANDBOX_COMPILE when the source has more than 64 KiB in UTF-8. */
export function checkSource(source: string): void {
  if (Buffer.byteLength(source, "utf8") <= SANDBOX_LIMITS.sourceBytes) return;
  throw new AppError(
    "SANDBOX_COMPILE",
    `The source is larger than ${SANDBOX_LIMITS.sourceBytes / 1024} KiB.`,
  );
}

function checkInput(key: string, value: InputValue): void {
  const tooLong =
    key.length > SANDBOX_LIMITS.nameCharacters ||
    (typeof value === "string" && value.length > SANDBOX_LIMITS.nameCharacters);
  if (!tooLong && !(typeof value === "number" && !Number.isFinite(value))) return;
  const message = `An input must be a finite number, true or false, or a text of up to ${SANDBOX_LIMITS.nameCharacters} characters.`;
  throw new AppError("VALIDATION", message, {
    errors: [{ path: `inputs.${key.slice(0, SANDBOX_LIMITS.nameCharacters)}`, message }],
  });
}
