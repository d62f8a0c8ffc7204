import type { FieldError } from "@/lib/errors";
import type { InputValues } from "@/lib/indicators/execution-schema";
import type { MeasuredRun } from "@/lib/indicators/service/measure-built-in";
import type { Bars } from "@/lib/ta/bars";

export type ReadBody =
  | { ok: true; rest: unknown; bars: Bars | undefined }
  | { ok: false; message: string; errors: readonly FieldError[] };

/** What a worker thread does, by kind: what it is given and what it answers. Arrays travel, they are not copied. */
export interface ThreadTasks {
  /** A JSON body, with its bars checked and taken out. */
  read: { given: { bytes: Uint8Array }; answer: ReadBody };
  /** A part of a series as text: numbers with commas between, as in a JSON list. */
  writeJson: { given: { series: Float64Array }; answer: Uint8Array<ArrayBuffer> };
  /** Lines of a table: its columns from one line to another, the time first. */
  writeCsv: { given: { columns: Float64Array[] }; answer: Uint8Array<ArrayBuffer> };
  compute: { given: { builtIn: string; bars: Bars; inputs: InputValues }; answer: MeasuredRun };
}

export type ThreadTaskKind = keyof ThreadTasks;

/** To a thread. */
export type ThreadOrder = {
  [Kind in ThreadTaskKind]: { kind: Kind; given: ThreadTasks[Kind]["given"] };
}[ThreadTaskKind];
