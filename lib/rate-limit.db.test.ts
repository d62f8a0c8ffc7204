import { randomUUID } from "node:crypto";
import { expect, it, vi } from "vitest";
import { z } from "zod";

// The only tests that run under the limits people meet.
vi.stubEnv("RATE_LIMIT_MULTIPLIER", "1");
const { route } = await import("@/lib/http");
const { countRequest, RATE_LIMITS } = await import("@/lib/rate-limit");
const { PEER_HEADER } = await import("@/lib/client-address");

const ping = route(
  {
    method: "GET",
    path: "/api/test",
    summary: "Test",
    tag: "Test",
    auth: "public",
    limit: "auth",
    response: z.object({ ok: z.boolean() }),
  },
  async () => ({ ok: true }),
);

function ask(address: string, headers: Record<string, string> = {}) {
  const request = new Request("http://localhost:3000/api/test", {
    headers: { [PEER_HEADER]: address, ...headers },
  });
  return ping(request, { params: Promise.resolve({}) });
}

it("the request over the limit answers 429 and tells when to come back", async () => {
  const address = randomUUID();
  for (let n = 0; n < RATE_LIMITS.auth; n += 1) {
    const allowed = await ask(address);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get("ratelimit-limit")).toBe("10");
    expect(allowed.headers.get("ratelimit-remaining")).toBe(String(RATE_LIMITS.auth - n - 1));
  }
  const refused = await ask(address);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: "RATE_LIMITED", status: 429 });
});

it("one address that is over its limit does not lock out another", async () => {
  const loud = randomUUID();
  for (let n = 0; n <= RATE_LIMITS.auth; n += 1) await ask(loud);
  expect((await ask(loud)).status).toBe(429);
  expect((await ask(randomUUID())).status).toBe(200);
});

it("an address a client made up in X-Forwarded-For does not get it past its limit", async () => {
  const address = randomUUID();
  for (let n = 0; n <= RATE_LIMITS.auth; n += 1) await ask(address, { "x-forwarded-for": randomUUID() });
  expect((await ask(address, { "x-forwarded-for": "203.0.113.9" })).status).toBe(429);
});

it("exactly the limit gets through when everything arrives at once", async () => {
  const address = randomUUID();
  const states = await Promise.all(Array.from({ length: 40 }, () => countRequest("preview", address)));
  expect(states.filter(({ allowed }) => allowed)).toHaveLength(RATE_LIMITS.preview);
});
