import type { Role } from "@/lib/generated/prisma/enums";

declare const proven: unique symbol;

export const TOKEN_SCOPES = ["read", "trade", "write", "admin"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * Somebody whose identity was proven against the database in this request. Minted only by `lib/auth.ts`
 * (`signedInActor`) and for jobs and commands (`systemActor`): a forgotten gate does not compile.
 */
export type Actor = UserActor | SystemActor;

export interface UserActor {
  readonly [proven]: true;
  readonly kind: "session" | "token";
  readonly userId: string;
  readonly role: Role;
  readonly handle: string;
  readonly displayName: string;
  /** The login session of a browser; null for API tokens. */
  readonly sessionId: string | null;
  /** What an API token may; a session may everything its role allows. */
  readonly scopes: readonly TokenScope[];
  /** The session was opened with a second factor. */
  readonly secondFactor: boolean;
  readonly requestId: string;
}

export interface SystemActor {
  readonly [proven]: true;
  readonly kind: "system";
  /** The job or command. */
  readonly name: string;
  readonly requestId: string;
}

/** Brands an actor; called by `lib/auth.ts`, by jobs and by operator's commands only (checked). */
export function mintActor(actor: Omit<UserActor, typeof proven>): UserActor {
  return actor as UserActor;
}

export function systemActor(name: string, requestId: string): SystemActor {
  return { kind: "system", name, requestId } as SystemActor;
}

/** ADMIN may all that CURATOR may. */
export function isCurator(actor: UserActor): boolean {
  return actor.role === "CURATOR" || actor.role === "ADMIN";
}

export function isAdmin(actor: UserActor): boolean {
  return actor.role === "ADMIN";
}
