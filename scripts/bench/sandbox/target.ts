import { printTable, shown } from "@/scripts/bench/statistics";

/** One numeric target: what was measured, beside the ceiling measured in the same run, against the aim. */
export interface Target {
  name: string;
  /** Absolute figure of ours and of the ceiling, in words. */
  ours: string;
  ceiling: string;
  value: number;
  aim: number;
  unit: "x" | "ms" | "MB" | "%" | "bytes";
  /** The value is to be at least the aim, not at most. */
  atLeast?: boolean;
}

/** Ours against the ceiling as a ratio. */
export function ratioTarget(
  target: Pick<Target, "name" | "aim" | "atLeast"> & {
    ours: number;
    ceiling: number;
    of: string;
    from: string;
  },
): Target {
  const { name, aim, atLeast = false, ours, ceiling, of, from } = target;
  return {
    name,
    aim,
    atLeast,
    ours: `${shown(ours)} ${of}`,
    ceiling: `${shown(ceiling)} ${from}`,
    value: ours / ceiling,
    unit: "x",
  };
}

export function isMet({ value, aim, atLeast }: Target): boolean {
  return atLeast ? value >= aim : value <= aim;
}

/** Every target side by side with its ceiling and its aim. */
export function printTargets(title: string, targets: readonly Target[]): void {
  printTable(
    title,
    targets.map((target) => ({
      target: target.name,
      ours: target.ours,
      ceiling: target.ceiling,
      value: amount(target.value, target.unit),
      aim: `${target.atLeast ? "≥" : "≤"} ${amount(target.aim, target.unit)}`,
      verdict: verdict(target),
    })),
  );
}

function amount(value: number, unit: Target["unit"]): string {
  return unit === "x" ? `${value.toFixed(2)}x` : `${Number(value.toFixed(1))} ${unit}`;
}

/** `met`, with what is left until the aim, or by how much it is missed. */
function verdict(target: Target): string {
  const { value, aim } = target;
  if (aim === 0 || value === aim) return isMet(target) ? "met" : "NOT MET";
  const apart = `${Math.abs((value / aim - 1) * 100).toFixed(0)} %`;
  return isMet(target) ? `met, ${apart} to spare` : `NOT MET by ${apart}`;
}
