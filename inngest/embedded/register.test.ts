import { describe, expect, it } from "vitest";
import { registerFunctions } from "@/inngest/embedded/register";
import type { FunctionConfig } from "@/inngest/embedded/wire";

const plain: FunctionConfig = { id: "app-f", triggers: [{ event: "a/b" }], steps: { step: {} } };

describe("registerFunctions", () => {
  it("counts the first try among the attempts; four retries are the default", () => {
    const known = registerFunctions([
      plain,
      { ...plain, id: "app-g", steps: { step: { retries: { attempts: 0 } } } },
    ]);
    expect([known.get("app-f")?.maxAttempts, known.get("app-g")?.maxAttempts]).toEqual([5, 1]);
  });

  it.each([
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["throttle", { throttle: { limit: 1, period: "1m" } }],
    ["debounce", { debounce: { period: "1m" } }],
    ["batchEvents", { batchEvents: { maxSize: 2, timeout: "1m" } }],
    ["priority", { priority: { run: "1" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["idempotency", { idempotency: "event.data.id" }],
    ["timeouts", { timeouts: { finish: "1m" } }],
    ["a second concurrency limit", { concurrency: [{ limit: 1 }, { limit: 2 }] }],
    ["concurrency scope account", { concurrency: { limit: 1, scope: "account" } }],
    ["the wildcard event a/*", { triggers: [{ event: "a/*" }] }],
    ["cron jitter", { triggers: [{ cron: "* * * * *", jitter: "30s" }] }],
    ["time zones", { triggers: [{ cron: "TZ=Europe/Paris 0 9 * * *" }] }],
    ["trigger.if cannot be read", { triggers: [{ event: "a/b", expression: "event.data." }] }],
    ["concurrency.key cannot be read", { concurrency: { limit: 1, key: "event." } }],
    ["cancelOn.if cannot be read", { cancel: [{ event: "a/c", if: "==" }] }],
    ["cancelOn.timeout cannot be read", { cancel: [{ event: "a/c", timeout: "soon" }] }],
  ])("refuses %s by its name and that of the function", (name, option) => {
    const refusal = () => registerFunctions([plain, { ...plain, id: "app-bad", ...option }]);
    expect(refusal).toThrow(/^The embedded executor refuses to start\. app-bad: /);
    expect(refusal).toThrow(name);
  });

  it("names every refused option at once", () => {
    const bad = { ...plain, debounce: { period: "1m" }, singleton: { mode: "skip" } };
    expect(() => registerFunctions([bad])).toThrow(/debounce.*singleton/);
  });
});
