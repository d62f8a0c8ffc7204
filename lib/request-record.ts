import type { UserActor } from "@/lib/actor";
import type { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { counter, histogram } from "@/lib/metrics";
import type { RateLimitState } from "@/lib/rate-limit";

interface RouteName {
  method: string;
  path: string;
}

interface AnsweredCall {
  requestId: string;
  actor: UserActor | null;
  rate: RateLimitState | undefined;
  seconds: number;
}

/** Gives an answer the headers every answer has, and writes its log line and metrics. */
export function recordAnswer(
  route: RouteName & { auth: string },
  request: Request,
  response: Response,
  call: AnsweredCall,
): void {
  const { headers } = response;
  headers.set("X-Request-Id", call.requestId);
  if (call.rate) {
    headers.set("RateLimit-Limit", String(call.rate.limit));
    headers.set("RateLimit-Remaining", String(call.rate.remaining));
    headers.set("RateLimit-Reset", String(call.rate.resetSeconds));
  }
  const shared = route.auth === "public" && route.method === "GET" && !carriesIdentity(request);
  if (!headers.has("Cache-Control")) {
    headers.set("Cache-Control", shared && response.ok ? "public, s-maxage=5" : "private, no-store");
  }
  headers.set("Vary", "Cookie, Authorization, Accept");
  const labels = { method: route.method, route: route.path, status: String(response.status) };
  requestsTotal().inc(labels);
  requestSeconds().observe({ method: labels.method, route: labels.route }, call.seconds);
  const ms = Math.round(call.seconds * 1_000);
  log().info({ ...labels, requestId: call.requestId, userId: call.actor?.userId, ms }, "request");
}

/** Logs what a caller must not see: the cause of a failure of ours. Refusals are no failures. */
export function recordFailure(route: RouteName, failure: AppError, requestId: string): void {
  if (failure.status < 500) return;
  const { code, detail, cause } = failure;
  log().error(
    { requestId, route: `${route.method} ${route.path}`, code, detail, err: cause ?? failure },
    "request failed",
  );
}

function carriesIdentity(request: Request): boolean {
  return request.headers.has("cookie") || request.headers.has("authorization");
}

const requestsTotal = () =>
  counter("http_requests_total", "API requests by route and status.", ["method", "route", "status"]);
const requestSeconds = () =>
  histogram(
    "http_request_duration_seconds",
    "Time to answer an API request.",
    ["method", "route"],
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  );
