import type { InputValues } from "@/lib/indicators/schema";
import type { MeasuredRun } from "@/lib/indicators/service/measure-built-in";
import type { Bars } from "@/lib/ta/bars";

/** What a worker thread does, by kind: what it is given and what it answers. Arrays travel, they are not copied. */
export interface ThreadTasks {
  compute: { given: { builtIn: string; bars: Bars; inputs: InputValues }; answer: MeasuredRun };
}

export type ThreadTaskKind = keyof ThreadTasks;

/** To a thread. */
export type ThreadOrder = {
  [Kind in ThreadTaskKind]: { kind: Kind; given: ThreadTasks[Kind]["given"] };
}[ThreadTaskKind];
