/** The contract of what a version's runs were like: rolled up by a job, shown as it is. */
import { z } from "zod";

/** The window the runs are counted in. */
export const USAGE_DAYS = 30;

export const VersionUsage = z
  .object({
    runs: z
      .number()
      .int()
      .describe("Runs of the last 30 days; refused requests are none, since nothing ran."),
    failures: z.number().int().describe("Runs that ended with a sandbox error."),
    p50Ms: z.number().nullable().describe("Median time of a successful run; null: no such run was timed."),
    p95Ms: z.number().nullable().describe("19 of 20 successful runs took no longer."),
    asOf: z.string().describe("ISO-8601, UTC: when it was counted."),
  })
  .meta({ id: "VersionUsage" });
export type VersionUsage = z.infer<typeof VersionUsage>;

/** What is stored with a version; null: no run in the window. */
export function storedUsage(stored: unknown): VersionUsage | null {
  const parsed = VersionUsage.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The share of runs that succeeded, 0 to 1; null without a run. */
export function successRate({ runs, failures }: Pick<VersionUsage, "runs" | "failures">): number | null {
  return runs === 0 ? null : (runs - failures) / runs;
}
