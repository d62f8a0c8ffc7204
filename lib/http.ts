import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { TokenScope, UserActor } from "@/lib/actor";
import { actorOfRequest } from "@/lib/auth";
import { authorise } from "@/lib/authorise";
import { clientAddress } from "@/lib/client-address";
import { AppError } from "@/lib/errors";
import { IdempotencyKeyHeader } from "@/lib/idempotency";
import { toAppError, toProblem } from "@/lib/problem";
import { countRequest, type RateLimitName, type RateLimitState } from "@/lib/rate-limit";
import { readBody, readParams, readQuery } from "@/lib/request-input";
import { recordAnswer, recordFailure } from "@/lib/request-record";

/** `none` never looks at who asks and counts nothing: for probes that must answer while the database is away. */
export type RouteAuth = "none" | "public" | "user" | "curator" | "admin";
type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a route is: its behaviour, its place in the OpenAPI document and its row in the authorisation matrix. */
export interface RouteDeclaration<Params, Query, Body> {
  method: HttpMethod;
  /** As in the OpenAPI document: `/api/indicators/{id}/purchase`. */
  path: string;
  summary: string;
  tag: string;
  auth: RouteAuth;
  /** Scope an API token needs; default: `read` for GET, `admin` for curator and admin routes, else `write`. */
  scope?: TokenScope;
  /** The marketplace the route belongs to; switched off it answers FEATURE_DISABLED. */
  feature?: "copyTrading" | "indicators";
  /** Which rate limit counts the request; `null` with `auth: "none"` only. */
  limit: RateLimitName | null;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** Largest body in bytes; default 256 kB. */
  bodyLimitBytes?: number;
  /** Bodies that are not JSON, or `always` all of them, are handed over as bytes in `bytes`. */
  rawBody?: boolean | "always";
  /** The body is a file of this media type, read as it arrives: `upload` of the context, instead of a `body`. */
  upload?: { type: string; limitBytes: number };
  /** The same in bytes: what stands in `application/octet-stream` both ways. */
  packed?: { request: string; answer: string };
  /** Shape of the success answer; it also cuts away what is not declared. */
  response?: z.ZodType;
  /** Success status; default 200. */
  status?: number;
  /** Honours `Idempotency-Key`. */
  idempotent?: boolean;
  /** Media type of the success answer when it is not JSON. */
  produces?: string;
}

export interface RouteContext<Params, Query, Body> {
  request: Request;
  requestId: string;
  params: Params;
  query: Query;
  body: Body;
  bytes: Uint8Array | undefined;
  /** The parts of an `upload`; longer than its limit it throws PAYLOAD_TOO_LARGE on the way. */
  upload: AsyncIterable<Uint8Array>;
  idempotencyKey: string | undefined;
}

type ActorOf<Auth extends RouteAuth> = Auth extends "none"
  ? null
  : Auth extends "public"
    ? UserActor | null
    : UserActor;
type Handler<Auth extends RouteAuth, P, Q, B> = (
  context: RouteContext<P, Q, B> & { actor: ActorOf<Auth> },
) => Promise<unknown>;

interface NextRouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

/** A route handler that carries its declaration, for the document and the tests. */
export interface DeclaredRoute {
  (request: Request, context: NextRouteContext): Promise<Response>;
  declaration: RouteDeclaration<unknown, unknown, unknown>;
}

/**
 * Makes a route handler: authenticates, authorises by role, scope and feature, counts the request, parses
 * params, query and body, calls the verb, maps errors to problem+json, writes one log line and one metric.
 *
 * A handler returns a value (serialised through `response`) or a `Response` of its own.
 */
export function route<
  Auth extends RouteAuth,
  P = Record<string, never>,
  Q = Record<string, never>,
  B = undefined,
>(declaration: RouteDeclaration<P, Q, B> & { auth: Auth }, handler: Handler<Auth, P, Q, B>): DeclaredRoute {
  const handle = async (request: Request, context: NextRouteContext): Promise<Response> => {
    const started = performance.now();
    const requestId = randomUUID();
    const call: Call = { requestId, rate: undefined, actor: null };
    let response: Response;
    try {
      response = await answer(declaration, handler, request, context, call);
    } catch (error) {
      const failure = toAppError(error);
      recordFailure(declaration, failure, requestId);
      response = toProblem(failure, requestId);
    }
    recordAnswer(declaration, request, response, { ...call, seconds: (performance.now() - started) / 1_000 });
    return response;
  };
  return Object.assign(handle, { declaration: declaration as RouteDeclaration<unknown, unknown, unknown> });
}

interface Call {
  requestId: string;
  rate: RateLimitState | undefined;
  actor: UserActor | null;
}

async function answer<Auth extends RouteAuth, P, Q, B>(
  declaration: RouteDeclaration<P, Q, B> & { auth: Auth },
  handler: Handler<Auth, P, Q, B>,
  request: Request,
  context: NextRouteContext,
  call: Call,
): Promise<Response> {
  const { requestId } = call;
  const actor = declaration.auth === "none" ? null : await admit(declaration, request, call);
  const params = readParams(declaration.params, await context.params);
  const query = readQuery(declaration.query, request);
  const { body, bytes, upload } = await readBody(declaration, request);
  const idempotencyKey = declaration.idempotent ? readIdempotencyKey(request) : undefined;
  // `authorise` has refused anonymous callers of every route that is not public.
  const result = await handler({
    request,
    requestId,
    params,
    query,
    body,
    bytes,
    upload,
    idempotencyKey,
    actor: actor as ActorOf<Auth>,
  });
  if (result instanceof Response) return result;
  const status = declaration.status ?? 200;
  if (declaration.response === undefined) return new Response(null, { status: 204 });
  return Response.json(declaration.response.parse(result), { status });
}

/** Proves who asks, counts the request, and refuses what may not go on. */
async function admit(
  declaration: { limit: RateLimitName | null } & Parameters<typeof authorise>[0],
  request: Request,
  call: Call,
): Promise<UserActor | null> {
  const actor = await actorOfRequest(request, call.requestId);
  call.actor = actor;
  if (declaration.limit !== null) {
    call.rate = await countRequest(declaration.limit, actor?.userId ?? clientAddress(request));
    if (!call.rate.allowed) {
      throw new AppError("RATE_LIMITED", "Too many requests. Wait a moment and try again.", {
        retryAfterSeconds: call.rate.resetSeconds,
      });
    }
  }
  authorise(declaration, actor, request);
  return actor;
}

function readIdempotencyKey(request: Request): string | undefined {
  const header = request.headers.get("idempotency-key");
  if (header === null) return undefined;
  const parsed = IdempotencyKeyHeader.safeParse(header);
  if (parsed.success) return parsed.data;
  throw new AppError("VALIDATION", "The Idempotency-Key header is not valid.", {
    errors: [{ path: "Idempotency-Key", message: parsed.error.issues[0]?.message ?? "" }],
  });
}
