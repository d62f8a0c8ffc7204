import type { z } from "zod";

/** A question for the API; what it would refuse (a NUL in the search) counts as absent. */
export function acceptedQuery<Schema extends z.ZodType>(
  schema: Schema,
  asked: Readonly<Record<string, unknown>>,
): z.infer<Schema> {
  const parsed = schema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const refused = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return schema.parse(Object.fromEntries(Object.entries(asked).filter(([name]) => !refused.has(name))));
}
