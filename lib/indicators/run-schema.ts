/** The contracts of the history of runs: how it is filtered, how outputs are fetched again. */
import { z } from "zod";
import { MomentMs } from "@/lib/market-data/schema";
import { PageQuery } from "@/lib/paging";

export const RUN_OUTCOMES = ["ok", "failed"] as const;

export const RunsQuery = z.strictObject({
  indicator: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .optional()
    .describe("An indicator's id or slug."),
  outcome: z.enum(RUN_OUTCOMES).optional().describe("`failed`: any outcome but `ok`."),
  from: MomentMs.optional(),
  to: MomentMs.optional().describe("Exclusive."),
  ...PageQuery.shape,
});
export type RunsQuery = z.infer<typeof RunsQuery>;

export const OutputsQuery = z.strictObject({ format: z.enum(["csv", "json"]).default("json") });
export type OutputsQuery = z.infer<typeof OutputsQuery>;
