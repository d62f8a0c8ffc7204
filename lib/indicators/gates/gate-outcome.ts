import { AppError } from "@/lib/errors";
import type { GateFinding, GateResult } from "@/lib/indicators/gate-schema";
import { OutOfTime } from "@/lib/indicators/gates/gate-time";
import { placeOf } from "@/lib/indicators/gates/place-of";
import { RunFailure } from "@/lib/indicators/proof/run-failure";

/** What a gate says; without an outcome its worst finding decides. */
export type GateWords = Pick<GateResult, "summary" | "findings"> & { outcome?: GateResult["outcome"] };

/** What the indicator did wrong is a finding; everything else is thrown on. */
export async function settle(work: () => Promise<GateWords>): Promise<GateWords> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutOfTime) return failure("Not finished in time.", error.message);
    if (error instanceof RunFailure)
      return failure("A run failed.", error.failure.message, ` (${error.where})`);
    if (!(error instanceof AppError) || !isGuestFault(error)) throw error;
    return failure("A run failed.", error.message);
  }
}

function isGuestFault({ code }: AppError): boolean {
  return code.startsWith("SANDBOX_") || code === "VALIDATION";
}

function failure(summary: string, message: string, where = ""): GateWords {
  const { words, line, column } = placeOf(message);
  return { summary, findings: [{ severity: "error", message: `${words}${where}`, line, column }] };
}

export function outcomeOf(findings: readonly GateFinding[]): GateResult["outcome"] {
  if (findings.some(({ severity }) => severity === "error")) return "failed";
  return findings.some(({ severity }) => severity === "warning") ? "warned" : "passed";
}

export function problem(severity: GateFinding["severity"], message: string): GateFinding {
  return { severity, message, line: null, column: null };
}
