import { createHmac } from "node:crypto";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { canonicalJson, type Json } from "@/lib/canonical-json";

const KEY = "a1b2c3d4e5f60718293a4b5c6d7e8f90";
const ADDRESS = "http://localhost:3000/api/inngest";
const CALL = "?fnId=touchstone-seal-audit&stepId=step";

type Method = "GET" | "POST" | "PUT";
type Routes = Record<Method, (request: NextRequest, context: unknown) => Promise<Response>>;

function callBody(): Json {
  const event = { id: "e1", name: "inngest/scheduled.timer", data: { cron: "* * * * *" }, ts: Date.now() };
  const stack = { stack: [], current: 0 };
  const ctx = { run_id: crypto.randomUUID(), attempt: 0, max_attempts: 3, use_api: false, stack };
  return {
    version: 2,
    event,
    events: [event],
    steps: {},
    ctx: { ...ctx, disable_immediate_execution: false },
  };
}

function signature(body: Json, key: string, atSeconds = Math.floor(Date.now() / 1_000)): string {
  const hash = createHmac("sha256", key).update(canonicalJson(body)).update(String(atSeconds)).digest("hex");
  return `t=${atSeconds}&s=${hash}`;
}

/** The route as a process with these variables has it. */
async function routesWith(variables: Record<string, string>): Promise<Routes> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  return await import("@/app/api/inngest/route");
}

async function call(
  routes: Routes,
  method: Method,
  signed?: string,
  body: Json = callBody(),
): Promise<Response> {
  const text = JSON.stringify(body);
  const request = new NextRequest(`${ADDRESS}${method === "POST" ? CALL : ""}`, {
    method,
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
      ...(signed ? { "x-inngest-signature": signed } : {}),
    },
    ...(method === "GET" ? {} : { body: text }),
  });
  return await routes[method](request, {});
}

beforeEach(() => {
  vi.unstubAllEnvs();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.doUnmock("@/inngest/embedded/start");
});

describe("401", () => {
  const modes = {
    embedded: {},
    server: { INNGEST_EVENT_KEY: "event-key", INNGEST_SIGNING_KEY: `signkey-prod-${KEY}` },
  };

  it.each(Object.entries(modes))(
    "%s: nothing unsigned is answered, whatever the method",
    async (_, variables) => {
      const routes = await routesWith(variables);
      for (const method of ["GET", "POST", "PUT"] as const)
        expect((await call(routes, method)).status, method).toBe(401);
    },
  );

  it.each(Object.entries(modes))("%s: INNGEST_DEV does not open the door", async (_, variables) => {
    const routes = await routesWith({ ...variables, INNGEST_DEV: "1" });
    for (const method of ["GET", "POST", "PUT"] as const)
      expect((await call(routes, method)).status, method).toBe(401);
  });

  it("server: a signature by another key, over another body or of an hour ago is refused", async () => {
    const routes = await routesWith(modes.server);
    const body = callBody();
    const anHourAgo = Math.floor(Date.now() / 1_000) - 3_600;
    for (const signed of [
      signature(body, "ff".repeat(16)),
      signature({}, KEY),
      signature(body, KEY, anHourAgo),
    ])
      expect((await call(routes, "POST", signed, body)).status).toBe(401);
  });
});

describe("413", () => {
  it("a body over 8 MiB is refused before it is read, whatever its signature", async () => {
    const routes = await routesWith({
      INNGEST_EVENT_KEY: "event-key",
      INNGEST_SIGNING_KEY: `signkey-prod-${KEY}`,
    });
    const headers = { "content-length": String(9 * 1024 * 1024), "x-inngest-signature": "t=1&s=00" };
    const request = new NextRequest(`${ADDRESS}${CALL}`, { method: "POST", headers, body: "{}" });
    const response = await routes.POST(request, {});
    expect([response.status, request.bodyUsed]).toEqual([413, false]);
  });
});

describe("with Inngest keys", () => {
  it("a signed call runs the function's next step; the executor is not even loaded", async () => {
    let loaded = false;
    vi.doMock("@/inngest/embedded/start", () => {
      loaded = true;
      return { startEmbeddedExecutor: async () => {} };
    });
    const routes = await routesWith({
      INNGEST_EVENT_KEY: "event-key",
      INNGEST_SIGNING_KEY: `signkey-prod-${KEY}`,
    });
    const { startJobs } = await import("@/inngest/start-jobs");
    await startJobs();
    expect(loaded).toBe(false);
    const body = callBody();
    const response = await call(routes, "POST", signature(body, KEY), body);
    expect(response.status).toBe(206);
    expect(await response.json()).toMatchObject([{ op: "StepRun" }]);
  });

  it("without keys the executor is loaded", async () => {
    let loaded = false;
    vi.doMock("@/inngest/embedded/start", () => {
      loaded = true;
      return { startEmbeddedExecutor: async () => {} };
    });
    await routesWith({});
    const { startJobs } = await import("@/inngest/start-jobs");
    await startJobs();
    expect(loaded).toBe(true);
  });
});
