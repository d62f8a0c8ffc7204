import { expect, it, vi } from "vitest";
import { Problem, toAppError, toProblem } from "@/lib/problem";
import { errorOf, HONEST_SOURCE, requestOf } from "@/lib/sandbox/test-pool";

// Nobody listens on the port of discard.
vi.stubEnv("SANDBOX_URL", "http://127.0.0.1:9");
vi.stubEnv("SANDBOX_SECRET", "a secret of at least 32 characters");
const { metricsText, readiness } = await import("@/lib/insights/service");
const { sandbox } = await import("@/lib/sandbox/service");

it("with an address of a service nothing runs here: 503, and a word when to come back", async () => {
  const error = await errorOf(sandbox().run(requestOf(HONEST_SOURCE)));
  const answer = toProblem(toAppError(error), "r");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(Problem.parse(await answer.json())).toMatchObject({
    code: "UNAVAILABLE",
    detail: "The sandbox cannot be reached.",
  });
});

it("the readiness names the sandbox as down", async () => {
  const { status, parts } = await readiness();
  expect([status, parts.database.ok, parts.sandbox]).toEqual([
    "down",
    true,
    { ok: false, detail: "The sandbox cannot be reached." },
  ]);
});

it("the metrics still answer, with sandbox_up 0", async () => {
  const text = await metricsText();
  expect(text).toContain("sandbox_up 0");
  expect(text, "no figure of a sandbox that does not answer").not.toContain("sandbox_workers ");
});
