import { isAdmin, isCurator, type TokenScope, type UserActor } from "@/lib/actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

interface Gate {
  method: string;
  auth: "none" | "public" | "user" | "curator" | "admin";
  scope?: TokenScope;
  feature?: "copyTrading" | "indicators";
}

/**
 * Decides whether a request may reach its verb.
 * @throws AppError FEATURE_DISABLED, UNAUTHENTICATED or FORBIDDEN.
 */
export function authorise(gate: Gate, actor: UserActor | null, request: Request): void {
  refuseDisabledFeature(gate.feature);
  if (gate.auth !== "public" && actor === null) {
    throw new AppError("UNAUTHENTICATED", "Sign in or send a valid API token.");
  }
  if (request.headers.has("authorization") && actor === null) {
    throw new AppError("UNAUTHENTICATED", "The API token is unknown, revoked or expired.");
  }
  if (actor === null) {
    if (gate.method !== "GET") refuseForeignOrigin(request);
    return;
  }
  if (actor.kind === "session" && gate.method !== "GET") refuseForeignOrigin(request);
  refuseWithoutScope(actor, gate.scope ?? defaultScope(gate));
  if (gate.auth === "curator" && !isCurator(actor))
    throw new AppError("FORBIDDEN", "Only curators may do this.");
  if (gate.auth === "admin") refuseUnlessAdmin(actor);
  else if (gate.auth === "curator") refuseWithoutSecondFactor(actor);
}

/**
 * What an admin's route asks, for the acts of an admin behind a route of everybody.
 * @throws AppError FORBIDDEN.
 */
export function refuseUnlessAdmin(actor: UserActor): void {
  if (!isAdmin(actor)) throw new AppError("FORBIDDEN", "Only admins may do this.");
  refuseWithoutScope(actor, "admin");
  refuseWithoutSecondFactor(actor);
}

function refuseWithoutScope(actor: UserActor, scope: TokenScope): void {
  if (!actor.scopes.includes(scope))
    throw new AppError("FORBIDDEN", `This API token lacks the scope "${scope}".`);
}

function refuseWithoutSecondFactor(actor: UserActor): void {
  if (actor.secondFactor || env().TOUCHSTONE_MODE !== "deployed") return;
  throw new AppError("FORBIDDEN", "Set up a second factor in the settings and sign in with it first.");
}

function defaultScope(gate: Gate): TokenScope {
  if (gate.auth === "curator" || gate.auth === "admin") return "admin";
  return gate.method === "GET" ? "read" : "write";
}

/** @throws AppError FEATURE_DISABLED when the marketplace is switched off. */
export function refuseDisabledFeature(feature: Gate["feature"]): void {
  const enabled = feature === "copyTrading" ? env().MARKETPLACE_ENABLED : env().INDICATOR_MARKETPLACE_ENABLED;
  if (feature !== undefined && !enabled)
    throw new AppError("FEATURE_DISABLED", "This marketplace is switched off here.");
}

/**
 * A browser sends cookies with requests that other sites start; those are refused.
 * Clients that are no browsers send neither header and no foreign cookie.
 */
function refuseForeignOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const foreignSite = site !== null && site !== "same-origin" && site !== "none";
  const foreignOrigin = origin !== null && !isOwnOrigin(origin, request);
  if (foreignSite || foreignOrigin) throw new AppError("FORBIDDEN", "The request came from another site.");
}

function isOwnOrigin(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === new URL(env().APP_URL).host || host === request.headers.get("host");
}
