import { isAdmin, type UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/** @throws AppError FORBIDDEN for anybody but an admin. */
export function requireAdmin(actor: UserActor): void {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
}
