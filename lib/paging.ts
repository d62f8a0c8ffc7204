import { z } from "zod";

/** How a list is asked for: `?limit=1..100&cursor=`. */
export const PageQuery = z.strictObject({
  limit: z.coerce
    .number("Ask for 1 to 100.")
    .int("Ask for 1 to 100.")
    .min(1, "Ask for 1 to 100.")
    .max(100, "Ask for 1 to 100.")
    .default(20),
  cursor: z.string().min(1).max(400).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** How a list answers. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.number().int().optional().describe("In the first page only; exact up to 10,000."),
    totalIsEstimate: z.literal(true).optional(),
  });
}

/** Lists are counted no further than this; count one row more to tell. */
export const COUNT_MAX = 10_000;

export interface Total {
  total: number;
  totalIsEstimate?: true;
}

/** The total of a list of which `counted` rows, `COUNT_MAX + 1` at most, were counted. */
export function totalOf(counted: number): Total {
  return counted > COUNT_MAX ? { total: COUNT_MAX, totalIsEstimate: true } : { total: counted };
}
