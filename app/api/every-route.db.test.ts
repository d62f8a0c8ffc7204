import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import { Role } from "@/lib/generated/prisma/enums";
import type { DeclaredRoute } from "@/lib/http";
import { Problem } from "@/lib/problem";
import { aPersonWith } from "@/scripts/testing/people";

const modules = import.meta.glob<Record<string, unknown>>("/app/**/route.ts", { eager: true });
const routes = Object.values(modules)
  .flatMap((exports) => Object.values(exports))
  .filter((value): value is DeclaredRoute => typeof value === "function" && "declaration" in value);
const named = routes.map(
  (route) => [`${route.declaration.method} ${route.declaration.path}`, route] as const,
);

const tokens: Record<Role, string> = { USER: "", CURATOR: "", ADMIN: "" };

async function tokenFor(role: Role, scopes: string[]): Promise<string> {
  const person = await aPersonWith(100_000n, role);
  const token = `ts_${randomUUID()}`;
  await db().apiToken.create({
    data: { userId: person.userId, name: "test", hash: sha256Hex(token), prefix: "ts_", scopes },
  });
  return token;
}

beforeAll(async () => {
  for (const role of Object.values(Role))
    tokens[role] = await tokenFor(role, ["read", "trade", "write", "admin"]);
});

interface Call {
  token?: string | undefined;
  body?: string | undefined;
  query?: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
}

async function call(
  route: DeclaredRoute,
  { token, body, query = "", params, headers = {} }: Call,
): Promise<Response> {
  const { method, path } = route.declaration;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const given = Object.fromEntries(names.map((name) => [name, params?.[name] ?? randomUUID()]));
  const url = `http://localhost:3000${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name] ?? ""))}${query}`;
  const request = new Request(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(method === "GET" || body === undefined ? {} : { body }),
  });
  return await route(request, { params: Promise.resolve(given) });
}

/** The token of the least privileged person who gets past the gate. */
function admitted(route: DeclaredRoute): string | undefined {
  const { auth } = route.declaration;
  if (auth === "admin") return tokens.ADMIN;
  if (auth === "curator") return tokens.CURATOR;
  return auth === "user" ? tokens.USER : undefined;
}

async function expectRefusal(response: Response, what: string): Promise<void> {
  expect(response.status, `${what} is refused, not accepted and not a failure`).toBeGreaterThanOrEqual(400);
  expect(response.status, what).toBeLessThan(500);
  expect(response.headers.get("content-type"), what).toBe("application/problem+json");
  expect(Problem.safeParse(await response.json()).success, `${what}: the body is a problem document`).toBe(
    true,
  );
}

describe("the authorisation matrix: every route admits exactly whom it declares", () => {
  it("knows the routes", () => {
    expect(routes.length).toBeGreaterThan(10);
  });

  it.each(named)("%s", async (_, route) => {
    const { auth } = route.declaration;
    const statusFor = async (token?: string) => (await call(route, { token })).status;
    if (auth === "none") return;
    expect(await statusFor("ts_unknown"), "an unknown token").toBe(401);
    if (auth === "public") return;
    expect(await statusFor(), "nobody").toBe(401);
    if (auth === "user") return;
    expect(await statusFor(tokens.USER), "an ordinary person").toBe(403);
    if (auth === "curator") return;
    expect(await statusFor(tokens.CURATOR), "a curator at an admin's route").toBe(403);
  });

  it.each(named.filter(([, { declaration }]) => declaration.auth === "user"))(
    "%s refuses a token without its scope",
    async (_, route) => {
      const { method, scope } = route.declaration;
      const needed = scope ?? (method === "GET" ? "read" : "write");
      const others = ["read", "trade", "write", "admin"].filter((other) => other !== needed);
      expect((await call(route, { token: await tokenFor("USER", others) })).status).toBe(403);
    },
  );

  it.each(named.filter(([, { declaration }]) => declaration.method !== "GET" && declaration.auth !== "none"))(
    "%s refuses a request that another site started",
    async (_, route) => {
      const response = await call(route, {
        headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      });
      expect([401, 403]).toContain(response.status);
    },
  );
});

const HOSTILE = [
  '"\\u0000"',
  '"\\ud800"',
  "-1",
  "1e308",
  "-9007199254740993",
  "1e999",
  "null",
  "{}",
  "[]",
  '[{"a":[]}]',
  '"x"',
  `"${"9".repeat(400)}"`,
  '{"__proto__":{"x":1}}',
];
const BODIES = [
  "{",
  "",
  "null",
  "[]",
  '"text"',
  "12",
  "\u0000",
  '{"a":"\\u0000"}',
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `{"unknownField":1}`,
];

function fieldsOf(schema: z.ZodType | undefined): string[] {
  if (schema === undefined) return [];
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const branches = [json, ...(json.anyOf ?? []), ...(json.oneOf ?? [])];
  return [
    ...new Set(
      branches.flatMap((branch) => (typeof branch === "object" ? Object.keys(branch.properties ?? {}) : [])),
    ),
  ];
}

describe("bad input is a clear refusal on every route, never a failure", () => {
  it.each(named.filter(([, { declaration }]) => declaration.body))(
    "%s refuses bodies that are not what it takes",
    async (_, route) => {
      const token = admitted(route);
      for (const body of BODIES)
        await expectRefusal(await call(route, { token, body }), `body ${body.slice(0, 40)}`);
      const limit = route.declaration.bodyLimitBytes ?? 256 * 1024;
      const tooLarge = await call(route, { token, body: `{"x":"${"x".repeat(limit)}"}` });
      expect(tooLarge.status, "a body over the limit").toBe(413);
      const text = await call(route, { token, body: "{}", headers: { "content-type": "text/plain" } });
      await expectRefusal(text, "a body that says it is not JSON");
    },
  );

  it.each(named.filter(([, { declaration }]) => declaration.body))(
    "%s survives hostile values in every field",
    async (_, route) => {
      const token = admitted(route);
      const fields = fieldsOf(route.declaration.body);
      for (const value of HOSTILE) {
        const everywhere = `{${fields.map((field) => `${JSON.stringify(field)}:${value}`).join(",")}}`;
        const response = await call(route, { token, body: everywhere });
        expect(response.status, `${value} everywhere`).toBeLessThan(500);
        for (const field of fields) {
          const alone = await call(route, { token, body: `{${JSON.stringify(field)}:${value}}` });
          expect(alone.status, `${value} in ${field}`).toBeLessThan(500);
        }
      }
    },
  );

  it.each(named.filter(([, { declaration }]) => declaration.auth !== "none"))(
    "%s survives hostile queries and ids",
    async (_, route) => {
      const token = admitted(route);
      const fields = [...fieldsOf(route.declaration.query), "unknownField"];
      for (const value of [
        "%00",
        "-1",
        "1e308",
        "99999999999999999999",
        "'--",
        "%F0%28%8C%28",
        "x".repeat(3_000),
      ]) {
        for (const field of fields) {
          const response = await call(route, { token, query: `?${field}=${value}` });
          expect(response.status, `${field}=${value.slice(0, 30)}`).toBeLessThan(500);
        }
      }
      const names = [...route.declaration.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      for (const id of ["\u0000", "../../etc", "x".repeat(5_000), "-1", "';--"]) {
        if (names.length === 0) break;
        const response = await call(route, {
          token,
          params: Object.fromEntries(names.map((name) => [name, id])),
        });
        await expectRefusal(response, `id ${id.slice(0, 20)}`);
      }
    },
  );

  it("a query parameter given twice is refused", async () => {
    const route = routes.find(({ declaration }) => declaration.path === "/api/wallet/entries");
    if (!route) throw new Error("the route is gone");
    await expectRefusal(await call(route, { token: tokens.USER, query: "?limit=5&limit=6" }), "limit twice");
  });
});

describe("every answer", () => {
  it.each(named.filter(([, { declaration }]) => declaration.auth !== "none"))(
    "%s carries a request id and the rate limit",
    async (_, route) => {
      const { headers } = await call(route, { token: admitted(route) });
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      for (const name of ["limit", "remaining", "reset"])
        expect(headers.get(`ratelimit-${name}`)).toMatch(/^\d+$/);
    },
  );
});
