import type { JobStepTools } from "@/inngest/job";

/** More chunks than this are left to the next run: every step replays those before it. */
const MOST_CHUNKS = 50;

export interface Chunks {
  /** How much one call handles at most. */
  limit: number;
  /** Handles up to `limit` things and counts them by what became of them. */
  work: () => Promise<Record<string, number>>;
}

/**
 * Repeats `work`, each time as a step of its own, until it handles less than `limit`.
 * @returns the counts of all chunks, added up by name.
 */
export async function inChunks(
  step: JobStepTools,
  id: string,
  { limit, work }: Chunks,
): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  for (let index = 1; index <= MOST_CHUNKS; index += 1) {
    const counts = await step.run(`${id}-${index}`, work);
    let handled = 0;
    for (const [name, count] of Object.entries(counts)) {
      total[name] = (total[name] ?? 0) + count;
      handled += count;
    }
    if (handled < limit) break;
  }
  return total;
}
