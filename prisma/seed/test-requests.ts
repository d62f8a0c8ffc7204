import { randomBytes } from "node:crypto";
import { TOKEN_SCOPES, type UserActor } from "@/lib/actor";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import type { DeclaredRoute } from "@/lib/http";

export interface TestCall {
  /** Who calls; nobody when left out. */
  as?: UserActor;
  params?: Record<string, string>;
  query?: Record<string, string>;
  /** Sent as JSON; a string and bytes are sent as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestAnswer {
  status: number;
  headers: Headers;
  text: string;
  bytes: Uint8Array;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer whose shape it is about to check.
  json: any;
}

/** Calls a route handler as a client would, with an API token of its own. */
export async function callRoute(handler: DeclaredRoute, call: TestCall = {}): Promise<TestAnswer> {
  const { method, path } = handler.declaration;
  const url = new URL(
    path.replace(/\{(\w+)\}/g, (_, name: string) => call.params?.[name] ?? name),
    "http://localhost:3000",
  );
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const headers = new Headers(call.headers);
  if (call.as) headers.set("authorization", `Bearer ${await tokenOf(call.as)}`);
  if (call.body !== undefined && !headers.has("content-type"))
    headers.set("content-type", "application/json");
  const body = call.body === undefined ? null : bodyOf(call.body);
  const request = new Request(url, { method, headers, body });
  const response = await handler(request, { params: Promise.resolve(call.params ?? {}) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes,
    json: isJson && text !== "" ? JSON.parse(text) : null,
  };
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return typeof body === "string" ? body : JSON.stringify(body);
}

async function tokenOf(actor: UserActor): Promise<string> {
  const token = `test_${randomBytes(24).toString("hex")}`;
  await db().apiToken.create({
    data: {
      userId: actor.userId,
      name: "test",
      hash: sha256Hex(token),
      prefix: token.slice(0, 8),
      scopes: [...TOKEN_SCOPES],
    },
  });
  return token;
}
