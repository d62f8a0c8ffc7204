import { env } from "@/lib/env";

/** Set by our own server from the socket; whatever a client sent under this name was thrown away. */
export const PEER_HEADER = "x-touchstone-peer";

/**
 * The address a request came from, for rate limits and the login history.
 *
 * `X-Forwarded-For` counts only as many hops from the right as `TRUSTED_PROXIES` says; otherwise a client
 * could write any address there.
 */
export function clientAddress(request: { headers: Headers }): string {
  const hops = env().TRUSTED_PROXIES;
  const peer = request.headers.get(PEER_HEADER) ?? "unknown";
  if (hops === 0) return peer;
  const forwarded = (request.headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return forwarded.at(-hops) || peer;
}
