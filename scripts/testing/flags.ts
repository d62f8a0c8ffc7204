import { db, inTransaction } from "@/lib/db";
import { flagChanges } from "@/lib/verification/flag-changes";
import { raiseFlags } from "@/lib/verification/mutations/raise-flags";
import { type Finding, type FlagInForce, type PastFlag, planFlags } from "@/lib/verification/plan-flags";
import type { Severity } from "@/lib/verification/severity";
import type { TestProvider } from "@/scripts/testing/providers";

/** A finding of a check that is called like its id. */
export function aFinding<Found extends Severity | null>(
  id: string,
  severity: Found,
  { actsAlone = false, value = 1 }: { actsAlone?: boolean; value?: number } = {},
): Finding & { severity: Found } {
  return { check: { id, title: id, actsAlone }, severity, evidence: { value } };
}

/** The flags of a record between two runs. */
export interface FlagWorld {
  inForce: readonly FlagInForce[];
  past: readonly PastFlag[];
  isHidden: boolean;
}
export const NO_FLAGS: FlagWorld = { inForce: [], past: [], isHidden: false };

/** The flags after a run, without a database. */
export function afterRun(world: FlagWorld, findings: readonly Finding[], now: Date): FlagWorld {
  const { steps, isHidden } = planFlags({ ...world, findings, now });
  const inForce = new Map(world.inForce.map((flag) => [flag.check, flag]));
  const past = [...world.past];
  for (const step of steps) {
    if (step.as === "opened") {
      const { check, severity } = step.finding;
      inForce.set(check.id, { id: check.id, check: check.id, severity, seenAt: now, quietSince: null });
      continue;
    }
    const { check } = step.flag;
    const { severity = step.flag.severity, seenAt = step.flag.seenAt, ...changes } = flagChanges(step, now);
    const { quietSince = step.flag.quietSince, state } = changes;
    inForce.set(check, { ...step.flag, severity, seenAt, quietSince });
    if (state !== undefined) {
      inForce.delete(check);
      past.unshift({ check, severity, state, resolvedAt: now });
    }
  }
  return { inForce: [...inForce.values()], past, isHidden };
}

/** Lets a run find this on a provider's record. */
export async function flagged(
  provider: TestProvider,
  findings: readonly Finding[],
  now = new Date(),
): Promise<Record<string, string>> {
  const { providerId, owner } = provider;
  await inTransaction((tx) => raiseFlags(tx, owner, { providerId, findings, now }));
  const flags = await db().flag.findMany({ where: { subjectId: providerId }, orderBy: { id: "asc" } });
  return Object.fromEntries(flags.map(({ check, id }) => [check, id]));
}
