import type { Actor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { type LockedProvider, lockProvider } from "@/lib/providers/mutations/lock-provider";
import { setFlagHidden } from "@/lib/providers/mutations/set-flag-hidden";
import { suspendForFlag } from "@/lib/providers/mutations/suspend-for-flag";
import { curatorIds } from "@/lib/users/data/curator-ids";
import { uuidv7 } from "@/lib/uuid";
import { readFlagFacts } from "@/lib/verification/data/read-flag-facts";
import { flagChanges, weighed } from "@/lib/verification/flag-changes";
import { stepNews } from "@/lib/verification/flag-news";
import { type Finding, type FlagPlan, type FlagStep, planFlags } from "@/lib/verification/plan-flags";

export interface FlagRun {
  providerId: string;
  /** One for each check that could look at the record, raised or not. */
  findings: readonly Finding[];
  /** When the record was read. */
  now: Date;
}

/**
 * Opens, refreshes, quiets and clears the flags of a provider after a run of the checks, hides or suspends it and tells
 * whom it concerns, in the caller's transaction. A run that is repeated or was overtaken changes nothing.
 * @throws AppError NOT_FOUND.
 */
export async function raiseFlags(tx: Tx, actor: Actor, run: FlagRun): Promise<FlagPlan> {
  // Runs and decisions about one provider come one after the other; `flag_one_open` is the last word.
  const provider = await lockProvider(tx, run.providerId);
  const { inForce, past, isHidden } = await readFlagFacts(tx, run.providerId, run.now);
  const plan = planFlags({ inForce, past, isHidden, findings: run.findings, now: run.now });
  const written: WrittenStep[] = [];
  for (const step of plan.steps) written.push({ step, flagId: await writeStep(tx, step, run) });
  for (const one of written) await auditStep(tx, actor, one, run.providerId);
  await setFlagHidden(tx, actor, { providerId: run.providerId, wasHidden: isHidden, ...plan });
  if (plan.suspendFor !== null) {
    const check = plan.suspendFor.check.title;
    await suspendForFlag(tx, actor, { provider, check, now: run.now });
  }
  await tell(tx, written, provider);
  return plan;
}

interface WrittenStep {
  step: FlagStep;
  flagId: string;
}

async function writeStep(tx: Tx, step: FlagStep, { providerId, now }: FlagRun): Promise<string> {
  if (step.as === "opened") {
    const { check, severity, evidence } = step.finding;
    const { id } = await tx.flag.create({
      data: {
        id: uuidv7(),
        subjectKind: "provider",
        subjectId: providerId,
        check: check.id,
        ...weighed(severity),
        evidence,
        openedAt: now,
        seenAt: now,
      },
      select: { id: true },
    });
    return id;
  }
  await tx.flag.update({ where: { id: step.flag.id }, data: flagChanges(step, now), select: { id: true } });
  return step.flag.id;
}

const TRANSITIONS: ReadonlySet<FlagStep["as"]> = new Set(["opened", "escalated", "eased", "cleared"]);

async function auditStep(tx: Tx, actor: Actor, { step, flagId }: WrittenStep, providerId: string) {
  if (!TRANSITIONS.has(step.as)) return;
  const before = step.as === "opened" ? null : step.flag.severity;
  const after = step.as === "eased" ? step.severity : step.finding.severity;
  await recordAudit(tx, actor, {
    action: `flag.${step.as}`,
    subjectKind: "flag",
    subjectId: flagId,
    data: { providerId, check: step.finding.check.id, before, after, evidence: step.finding.evidence },
  });
}

async function tell(tx: Tx, written: readonly WrittenStep[], provider: LockedProvider): Promise<void> {
  if (written.length === 0) return;
  const profile = {
    userId: provider.userId,
    displayName: provider.displayName,
    curatorIds: await curatorIds(tx, [provider.userId]),
  };
  const news = written.flatMap(({ step, flagId }) => stepNews(step, flagId, profile));
  if (news.length > 0) await notifyEach(tx, news);
}
