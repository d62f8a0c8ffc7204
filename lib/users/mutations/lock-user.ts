import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { User } from "@/lib/generated/prisma/client";

/**
 * The account, locked until the end of the transaction: attempts, codes and passwords of one person are
 * decided one after the other. Null when it does not exist or was closed.
 */
export async function lockOpenUser(tx: Tx, id: string): Promise<User | null> {
  await tx.$executeRaw`SELECT 1 FROM app_user WHERE id = ${id}::uuid FOR UPDATE`;
  const user = await tx.user.findUnique({ where: { id } });
  return user?.closedAt === null ? user : null;
}

/** As `lockOpenUser`. @throws AppError NOT_FOUND instead of null. */
export async function lockUser(tx: Tx, id: string): Promise<User> {
  const user = await lockOpenUser(tx, id);
  if (user === null) throw notFound("The account");
  return user;
}
