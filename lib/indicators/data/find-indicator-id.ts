import { db, type Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id behind an id or slug; says nothing about who may see it. @throws AppError NOT_FOUND. */
export async function findIndicatorId(ref: string, reader: Tx = db()): Promise<string> {
  const where = UUID.test(ref) ? { id: ref } : { slug: ref };
  const found = await reader.indicator.findUnique({ where, select: { id: true } });
  if (found === null) throw notFound("The indicator");
  return found.id;
}
