import { z } from "zod";
import type { UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { ImportRunModel } from "@/lib/generated/prisma/models";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";
import { findOwnAccount } from "@/lib/trading/data/find-account";
import {
  type ImportDto,
  type ImportPage,
  type ImportSummary,
  RejectedLine,
} from "@/lib/trading/import-schema";

export interface ImportAddress {
  accountId: string;
  importId: string;
}

/** An import into an own account. @throws AppError NOT_FOUND, also for somebody else's. */
export async function getImport(
  actor: UserActor,
  { accountId, importId }: ImportAddress,
): Promise<ImportDto> {
  const run = await db().importRun.findFirst({
    where: { id: importId, accountId, account: { ownerId: actor.userId } },
  });
  if (run === null) throw notFound("The import");
  return {
    ...summaryOf(run),
    fileHash: run.fileHash,
    rejects: z.array(RejectedLine).parse(run.rejects),
    leftOut: z.record(z.string(), z.number()).parse(run.leftOut),
  };
}

/** Imports into an own account, the newest first. @throws AppError NOT_FOUND, VALIDATION on `cursor`. */
export async function listImports(
  accountId: string,
  query: PageQuery,
  actor: UserActor,
): Promise<ImportPage> {
  await findOwnAccount(actor, accountId);
  const before = readUuidCursor(query.cursor);
  const where = { accountId };
  const rows = await db().importRun.findMany({
    where: before === undefined ? where : { ...where, id: { lt: before } },
    omit: { rejects: true, leftOut: true },
    orderBy: { id: "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const total =
    before === undefined ? totalOf(await db().importRun.count({ where, take: COUNT_MAX + 1 })) : {};
  return { items: items.map(summaryOf), nextCursor, ...total };
}

function summaryOf(run: Omit<ImportRunModel, "rejects" | "leftOut">): ImportSummary {
  const { id, format, fileName, state, rows, accepted, duplicates, rejected, error } = run;
  return {
    id,
    format,
    fileName,
    state,
    bytes: Number(run.bytes),
    bytesRead: Number(run.bytesRead),
    rows,
    accepted,
    duplicates,
    rejected,
    error,
    createdAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}
