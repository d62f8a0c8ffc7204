import type { ErrorCode } from "@/lib/errors";

/** `HARMLESS` means: the run succeeds and its outputs are exactly the honest ones (`close` as `out`). */
export type AttackEnd = ErrorCode | "HARMLESS";

export interface Attack {
  name: string;
  source: string;
  /** Every way it may end; several where load or the machine decides which guard is first. */
  ends: readonly AttackEnd[];
}

/** An indicator whose `compute` runs `body` and then, if it comes that far, returns `close` as `out`. */
export function inCompute(body: string): string {
  return `export default indicator({ name: "x", inputs: {}, outputs: { out: plot() },
compute: ({ bars, inputs, ta }) => { ${body}
return { out: bars.close }; } });`;
}

/** The same, with `body` before the declaration. */
export function atTop(body: string): string {
  return `${body}\n${inCompute("")}`;
}

/** An indicator that returns the value of `expression`; `n` is the number of bars. */
export function returning(expression: string): string {
  return `export default indicator({ name: "x", inputs: {}, outputs: { out: plot() },
compute: ({ bars }) => { const n = bars.close.length; return ${expression}; } });`;
}

/** Fails the run with RUNTIME unless `check` holds: for things that must simply not be there. */
export function holds(check: string): string {
  return inCompute(`if (!(${check})) throw new Error("ESCAPED");`);
}
