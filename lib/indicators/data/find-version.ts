import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { parseVersion } from "@/lib/indicators/version-number";

/** A version of a listing by its number; says nothing about who may see it. @throws AppError NOT_FOUND. */
export async function findVersion(
  reader: Tx,
  indicatorId: string,
  text: string,
): Promise<IndicatorVersionModel> {
  const number = parseVersion(text);
  const found =
    number === null
      ? null
      : await reader.indicatorVersion.findUnique({
          where: { indicatorId_major_minor_patch: { indicatorId, ...number } },
        });
  if (found === null) throw notFound("The version");
  return found;
}
