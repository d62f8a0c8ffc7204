import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";

/** A version with its source: for running it, never for a reader's eyes. @throws AppError NOT_FOUND. */
export async function loadVersion(id: string): Promise<IndicatorVersionModel> {
  const version = await db().indicatorVersion.findUnique({ where: { id } });
  if (version === null) throw notFound("The version");
  return version;
}
