import { Prisma } from "@/lib/generated/prisma/client";
import type { RankGeneration } from "@/lib/ranking/data/rank-generation";

/** Which rows of a ranked list are asked for. */
export interface RankFilter {
  /** The rank as `r`, joined with what is live of it. */
  from: Prisma.Sql;
  where: Prisma.Sql;
  /** Names the filter: equal questions have equal names. */
  name: string;
}

export interface RankedWalk {
  generation: RankGeneration;
  filter: RankFilter;
  select: Prisma.Sql;
  /** The column of the order, greatest first, and the id that breaks ties; one index has both. */
  key: Prisma.Sql;
  id: Prisma.Sql;
  /** The last row before the walk; null: from the top. */
  after: { key: number; id: string } | null;
  limit: number;
}

/** Walks down a list in the order of its index: one row more than `limit` when there are more. */
export function rankedWalk({ generation, filter, select, key, id, after, limit }: RankedWalk): Prisma.Sql {
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (${key}, ${id}) < (${floatLiteral(after.key)}, ${after.id}::uuid)`;
  return Prisma.sql`
    SELECT ${select} ${filter.from}
     WHERE r.slot = ${generation.slot}::smallint AND ${filter.where} ${beyond}
     ORDER BY r.slot, ${key} DESC, ${id} DESC LIMIT ${limit + 1}`;
}

/** A number for the database. It travels as text: what stands between has no word for −Infinity. */
export function floatLiteral(value: number): Prisma.Sql {
  return Prisma.sql`${String(value)}::text::float8`;
}
