import { z } from "zod";
import { MoneyJson } from "@/lib/money-json";

/** One price a listing had, and when. */
export const PricePhase = z
  .object({
    since: z.string(),
    until: z.string().nullable().describe("null: in force."),
    price: z
      .object({
        once: MoneyJson.nullable(),
        month: MoneyJson.nullable(),
        trialDays: z.number().int().nullable(),
      })
      .nullable()
      .describe("null: free."),
  })
  .meta({ id: "PricePhase" });
export type PricePhase = z.infer<typeof PricePhase>;
