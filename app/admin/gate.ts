import { notFound, redirect } from "next/navigation";
import { isAdmin, isCurator, type UserActor } from "@/lib/actor";
import { requireUser } from "@/lib/auth";
import { env } from "@/lib/env";

/** The curator or admin who looks at an admin page; for everybody else there is nothing at its address. */
export async function requireCurator(path: string): Promise<UserActor> {
  const actor = await requireUser(path);
  if (!isCurator(actor)) notFound();
  // The same rule as `authorise` has for the API.
  if (lacksSecondFactor(actor)) redirect("/admin/second-factor");
  return actor;
}

/** The admin who looks at an admin page; for everybody else there is nothing at its address. */
export async function requireAdmin(path: string): Promise<UserActor> {
  const actor = await requireCurator(path);
  if (!isAdmin(actor)) notFound();
  return actor;
}

/** In deployed mode the admin pages open to sessions with a second factor only. */
export function lacksSecondFactor(actor: UserActor): boolean {
  return !actor.secondFactor && env().TOUCHSTONE_MODE === "deployed";
}
