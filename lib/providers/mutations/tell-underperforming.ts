import type { SystemActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx } from "@/lib/db";
import { notify } from "@/lib/notifications/mutations/notify";
import { type MeasuredPage, type MeasuredProvider, readMeasured } from "@/lib/providers/data/read-measured";
import { episodeNews } from "@/lib/providers/episode-news";
import { type EpisodeStep, type Line, planEpisode } from "@/lib/providers/plan-episode";
import { uuidv7 } from "@/lib/uuid";

export interface ToldUnderperforming {
  looked: number;
  told: number;
  ended: number;
  /** Id of the last provider looked at; null: there are no more. */
  last: string | null;
}

/**
 * Looks at up to `limit` listed providers after an id, begins and ends episodes of under-performance and tells owners
 * of each episode once.
 */
export async function tellUnderperforming(
  actor: SystemActor,
  page: MeasuredPage,
): Promise<ToldUnderperforming> {
  const providers = await readMeasured(page);
  const done: ToldUnderperforming = {
    ...{ looked: providers.length, told: 0, ended: 0 },
    last: providers.at(-1)?.provider.id ?? null,
  };
  for (const one of providers) {
    const step = planEpisode(one.measured, one.episode, page.now);
    if (step === null || !(await inTransaction((tx) => write(tx, actor, { ...one, step, now: page.now }))))
      continue;
    if (step.as === "begins") done.told += 1;
    if (step.as === "ends") done.ended += 1;
  }
  return done;
}

interface Day extends MeasuredProvider {
  step: NonNullable<EpisodeStep>;
  now: Date;
}

/** @returns false when another run has done it already. */
async function write(tx: Tx, actor: SystemActor, day: Day): Promise<boolean> {
  const { step, now, provider } = day;
  const isDone = step.as === "begins" ? await begin(tx, day, step.lines) : await goOn(tx, day);
  if (!isDone || step.as === "recovers" || step.as === "relapses") return isDone;
  await recordAudit(tx, actor, {
    action: step.as === "begins" ? "provider.underperformance-began" : "provider.underperformance-ended",
    subjectKind: "provider",
    subjectId: provider.id,
    data: { at: now.toISOString() },
  });
  return true;
}

/** Of two runs at once `provider_episode_one_open` lets one begin it. */
async function begin(tx: Tx, { provider, measured, now }: Day, lines: readonly Line[]): Promise<boolean> {
  const id = uuidv7();
  const written = await tx.$executeRaw`
    INSERT INTO provider_episode (id, provider_id, began_at) VALUES (${id}::uuid, ${provider.id}::uuid, ${now})
    ON CONFLICT DO NOTHING`;
  if (written === 0) return false;
  await notify(tx, episodeNews({ id, provider, measured, lines }));
  return true;
}

async function goOn(tx: Tx, { episode, step, now }: Day): Promise<boolean> {
  if (episode === null) return false;
  const { count } = await tx.providerEpisode.updateMany({
    where: { id: episode.id, endedAt: null, goodSince: episode.goodSince },
    data: step.as === "ends" ? { endedAt: now } : { goodSince: step.as === "recovers" ? now : null },
  });
  return count > 0;
}
