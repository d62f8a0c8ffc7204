import type { UserActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";

/**
 * The keys to an account are changed by the person in a browser, never by an API token.
 * @throws AppError FORBIDDEN.
 */
export function requireSession(actor: UserActor): void {
  if (actor.kind !== "session") {
    throw new AppError("FORBIDDEN", "An API token may not do this. Sign in with a browser.");
  }
}
