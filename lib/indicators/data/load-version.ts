import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import type { StoredCode } from "@/lib/indicators/find-built-in";

/** A version with its source, and what tells whether it is one of the library. */
export type RunnableCode = IndicatorVersionModel & StoredCode;

/** A version with its source: for running it, never for a reader's eyes. @throws AppError NOT_FOUND. */
export async function loadVersion(id: string): Promise<RunnableCode> {
  const version = await db().indicatorVersion.findUnique({
    where: { id },
    include: { indicator: { select: { builtin: true } } },
  });
  if (version === null) throw notFound("The version");
  return version;
}
