import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import { aPersonWith } from "@/scripts/testing/people";

vi.stubEnv("METRICS_TOKEN", "a-token-for-the-scraper");
const { GET } = await import("@/app/api/metrics/route");

async function scrape(token?: string): Promise<Response> {
  const headers = new Headers(token === undefined ? [] : [["authorization", `Bearer ${token}`]]);
  return await GET(new Request("http://localhost:3000/api/metrics", { headers }), {
    params: Promise.resolve({}),
  });
}

async function tokenOf(role: "USER" | "ADMIN"): Promise<string> {
  const person = await aPersonWith(0n, role);
  const token = `ts_${randomUUID()}`;
  await db().apiToken.create({
    data: { userId: person.userId, name: "x", hash: sha256Hex(token), prefix: "ts_", scopes: ["read"] },
  });
  return token;
}

describe("200", () => {
  it("the scraper's token and an admin read the figures, twice in a row", async () => {
    for (const token of ["a-token-for-the-scraper", await tokenOf("ADMIN"), "a-token-for-the-scraper"]) {
      const response = await scrape(token);
      expect(response.status).toBe(200);
      const text = await response.text();
      for (const name of [
        "touchstone_sales ",
        "touchstone_people ",
        "sandbox_up ",
        "sandbox_workers ",
        "sandbox_busy_workers ",
        "sandbox_spare_workers ",
        "sandbox_queued_jobs ",
        'sandbox_guard{guard="noNetwork"}',
        "process_cpu_seconds_total",
      ]) {
        expect(text).toContain(name);
      }
    }
  });
});

describe("401", () => {
  it("nobody else reads them", async () => {
    expect((await scrape()).status).toBe(401);
    expect((await scrape("a-token-for-the-scrapes")).status).toBe(401);
    expect((await scrape(await tokenOf("USER"))).status).toBe(401);
  });
});
