import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/healthz/route";
import { sandbox } from "@/lib/sandbox/service";
import { Confinement } from "@/lib/sandbox/status";

async function ask(query = "") {
  const response = await GET(new Request(`http://localhost:3000/api/healthz${query}`), {
    params: Promise.resolve({}),
  });
  return { status: response.status, body: await response.json() };
}

beforeAll(async () => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(() => sandbox().stop());

describe("200", () => {
  it("tells for each guard whether it holds guest code here, and why not where it does not", async () => {
    await vi.waitFor(async () => expect((await ask()).status, "workers are ready").toBe(200), {
      timeout: 10_000,
    });
    const { body } = await ask();
    const { confinement } = body.parts.sandbox;
    expect(Object.keys(confinement).sort()).toEqual([
      "emptyEnvironment",
      "lowPriority",
      "memoryWatch",
      "noNetwork",
      "noNewPrivileges",
      "permission",
      "resourceLimits",
      "unprivilegedUser",
    ]);
    for (const [name, { on, why }] of Object.entries(Confinement.parse(confinement)))
      expect(on ? why === undefined : /\w/.test(why ?? ""), name).toBe(true);
  });

  it("the process alone answers without looking at its parts", async () => {
    expect(await ask("?probe=live")).toEqual({ status: 200, body: { status: "ok" } });
  });
});
