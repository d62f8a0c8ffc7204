import { NonRetriableError, RetryAfterError } from "inngest";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import recordedRequests from "@/inngest/embedded/fixtures/requests.json";
import { sdkHandler } from "@/inngest/embedded/handler";
import { planTurn } from "@/inngest/embedded/plan-turn";
import { registerFunctions } from "@/inngest/embedded/register";
import { testClient } from "@/inngest/embedded/test-client";
import { type Answer, type CallBody, EventPayload, Registration } from "@/inngest/embedded/wire";

/**
 * The wire between executor and SDK as it was measured. An SDK that answers otherwise fails here; when the new
 * answer is understood and handled, `npx vitest run --project pure -u` records it anew.
 */
const Recorded = z.object({
  name: z.string(),
  fn: z.string(),
  stepId: z.string(),
  body: z.custom<CallBody>(),
});
const requests = z.array(Recorded).parse(recordedRequests);

interface Sent {
  path: string;
  seeded: boolean;
  body: unknown;
}

const sent: Sent[] = [];
const client = testClient("wire", async (input, init) => {
  const path = new URL(String(input)).pathname;
  const seeded = /^\d+,\S+$/.test(new Headers(init?.headers).get("x-inngest-event-id-seed") ?? "");
  sent.push({ path, seeded, body: JSON.parse(String(init?.body)) });
  return Response.json(
    path.startsWith("/e/") ? { ids: ["01SENT"], status: 200 } : { status: 200, modified: true },
  );
});

const called = [{ event: "wire/called" }];
const fails = (error: Error) => () => {
  throw error;
};

const sequence = client.createFunction({ id: "sequence", triggers: called }, async ({ step }) => {
  const a = await step.run("a", () => ({ n: 1 }));
  return await step.run("b", () => a.n + 1);
});
const parallel = client.createFunction({ id: "parallel", triggers: called }, async ({ step }) => {
  const chain = step.run("a", () => 1).then((a) => step.run("after-a", () => a + 1));
  return await Promise.all([chain, step.run("b", () => 2)]);
});
const functions = [
  sequence,
  parallel,
  client.createFunction({ id: "returns-nothing", triggers: called }, () => {}),
  client.createFunction({ id: "sleeps", triggers: called }, async ({ step }) => {
    await step.sleep("sleep", "3s");
    await step.sleepUntil("sleep-until", new Date("2030-01-01T00:00:00.000Z"));
  }),
  client.createFunction({ id: "waits", triggers: called }, async ({ step }) => {
    const condition = "event.data.id == async.data.id";
    return await step.waitForEvent("wait", { event: "wire/answered", timeout: "1h", if: condition });
  }),
  client.createFunction({ id: "invokes", triggers: called }, async ({ step }) =>
    step.invoke("invoke", { function: sequence, data: { from: "invokes" }, timeout: "5m" }),
  ),
  client.createFunction({ id: "step-fails", triggers: called }, async ({ step }) => {
    await step.run("fails", fails(new Error("boom")));
  }),
  client.createFunction({ id: "step-fails-for-good", triggers: called }, async ({ step }) => {
    await step.run("fails", fails(new NonRetriableError("never", { cause: new Error("why") })));
  }),
  client.createFunction({ id: "step-asks-for-later", triggers: called }, async ({ step }) => {
    await step.run("fails", fails(new RetryAfterError("busy", "30s")));
  }),
  client.createFunction({ id: "step-error-caught", triggers: called }, async ({ step }) =>
    step.run("fails", () => "unused").catch((error: Error) => `caught ${error.message}`),
  ),
  client.createFunction({ id: "function-fails", triggers: called }, fails(new Error("boom"))),
  client.createFunction(
    { id: "function-fails-for-good", triggers: called },
    fails(new NonRetriableError("never")),
  ),
  client.createFunction(
    { id: "function-asks-for-later", triggers: called },
    fails(new RetryAfterError("busy", new Date("2030-01-01T00:00:00.000Z"))),
  ),
  client.createFunction({ id: "sends", triggers: called }, async ({ step }) => {
    await step.sendEvent("tell", { name: "wire/told", data: { n: 1 }, ts: 1767225600000 });
  }),
  client.createFunction({ id: "repeats", triggers: called }, async ({ step }) => {
    await step.run("a", () => 1);
    return await step.run("a", () => 2);
  }),
  client.createFunction({ id: "signals", triggers: called }, async ({ step }) =>
    step.waitForSignal("hand", { signal: "hand", timeout: "1h", onConflict: "fail" }),
  ),
  client.createFunction(
    {
      id: "with-options",
      name: "With options",
      retries: 2,
      concurrency: { limit: 2, key: "event.data.id" },
      cancelOn: [{ event: "wire/stopped", if: "event.data.id == async.data.id", timeout: "1h" }],
      triggers: [{ event: "wire/called", if: "event.data.id == 'x'" }, { cron: "0 2 * * *" }],
      onFailure: () => {},
    },
    () => {},
  ),
];
const handler = sdkHandler(client, functions);

/** What differs from call to call and machine to machine, by name. */
const VOLATILE = new Set(["stack", "timing", "sdk", "url", "featureObservations", "requestId"]);

function steady(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(steady);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, VOLATILE.has(name) ? `<${name}>` : steady(part)]),
  );
}

async function snapshot(value: unknown, file: string): Promise<void> {
  await expect(`${JSON.stringify(steady(value), null, 2)}\n`).toMatchFileSnapshot(`fixtures/${file}`);
}

async function answerTo(request: (typeof requests)[number]): Promise<Answer> {
  const stepId = request.stepId === "step" ? null : request.stepId;
  const answer = handler.call(`wire-${request.fn}`, stepId, request.body);
  if (request.name !== "a step that is no longer there") return await answer;
  // The SDK looks for the step for ten seconds before it gives up.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let answered = false;
  void answer.finally(() => {
    answered = true;
  });
  while (!answered) await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  return await answer;
}

let recorded: Promise<Map<string, Answer>> | undefined;

function allAnswers(): Promise<Map<string, Answer>> {
  recorded ??= (async () => {
    const answers = new Map<string, Answer>();
    for (const request of requests) answers.set(request.name, await answerTo(request));
    return answers;
  })();
  return recorded;
}

afterEach(() => {
  vi.useRealTimers();
  sent.length = 0;
});

describe("the wire of the installed SDK", () => {
  it("answers the recorded requests as recorded", async () => {
    await snapshot(Object.fromEntries(await allAnswers()), "answers.json");
  });

  it("registers as recorded, and the executor takes the list over", async () => {
    await handler.register();
    expect(sent.map(({ path }) => path)).toEqual(["/fn/register"]);
    await snapshot(sent[0]?.body, "registration.json");
    const known = registerFunctions(Registration.parse(sent[0]?.body).functions);
    expect(known.size, "one each, and one for the failure handler").toBe(functions.length + 1);
    expect(known.get("wire-with-options")).toEqual({
      id: "wire-with-options",
      name: "With options",
      events: [{ event: "wire/called", expression: "event.data.id == 'x'" }],
      crons: ["0 2 * * *"],
      maxAttempts: 3,
      concurrency: { limit: 2, key: "event.data.id" },
      cancelOn: [{ event: "wire/stopped", if: "event.data.id == async.data.id", timeout: "1h" }],
    });
  });

  it("sends events as recorded, with the seed that makes a resend the same event", async () => {
    await client.send([{ name: "wire/told", data: { n: 1 }, ts: 1767225600000 }]);
    expect(sent.map(({ path, seeded }) => [path, seeded])).toEqual([["/e/test", true]]);
    await snapshot(sent[0]?.body, "events.json");
    expect(EventPayload.array().safeParse(sent[0]?.body).success).toBe(true);
  });

  it("every recorded answer is one the executor knows what to do with", async () => {
    const refused: string[] = [];
    const answers = await allAnswers();
    for (const request of requests) {
      const { attempt, max_attempts: maxAttempts } = request.body.ctx;
      const stepId = request.stepId === "step" ? null : request.stepId;
      const world = { attempt, maxAttempts, nowMs: 0, random: 0, backoffScale: 1 };
      const answer = answers.get(request.name);
      if (answer === undefined) throw new Error(`no answer to: ${request.name}`);
      const { outcome } = planTurn({ answer, stepId, ...world });
      if (
        outcome.kind === "ended" &&
        JSON.stringify(outcome.output)?.match(/does not (know|support)|unknown shape/)
      )
        refused.push(request.name);
    }
    expect(refused).toEqual(["a signal needs the server"]);
  });
});
