import type { Prisma } from "@/lib/generated/prisma/client";
import type { RankKind } from "@/lib/generated/prisma/enums";

/** What is ranked, and where its lists are kept (docs/decisions/0015). */
export interface RankedList {
  kind: RankKind;
  /** A table partitioned by `slot`; its partitions end in `_0` to `_3`. */
  table: "indicator_rank" | "provider_rank";
  /** The columns of a row but its slot, in the order `rows` selects them. */
  columns: Prisma.Sql;
  /** Selects a row for everything that is listed now, or for `only`. */
  rows(only?: string): Prisma.Sql;
}
