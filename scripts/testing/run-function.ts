import { randomUUID } from "node:crypto";
import { InngestCommHandler, type InngestFunction } from "inngest";
import { z } from "zod";
import { inngest } from "@/inngest/client";

/** How a run ended, and how often the SDK was asked for each step. */
export interface EndedRun {
  runId: string;
  state: "completed" | "failed";
  output: unknown;
  attempts: number;
}

interface Call {
  fnId: string;
  runId: string;
  event: object;
  maxAttempts: number;
}

const Op = z.object({
  id: z.string(),
  op: z.enum(["StepRun", "StepError", "StepFailed"]),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
const RETRIES = 4;
const MOST_CALLS = 1_000;

/** The event of a schedule, as executors send it. */
export function cronEvent(): object {
  return { id: randomUUID(), name: "inngest/scheduled.timer", data: { cron: "* * * * *" }, ts: Date.now() };
}

/**
 * Runs a function to its end through the SDK's own handler, retrying at once; after a failure its `onFailure` too.
 * Steps one after the other only: sleeps and parallel steps belong to the executor's tests.
 */
export async function runFunction(
  fn: InngestFunction.Any,
  order: { event?: object; runId?: string } = {},
): Promise<EndedRun> {
  const { event = cronEvent(), runId = randomUUID() } = order;
  const handler = handlerOf(fn);
  const fnId = fn.id(inngest.id);
  const maxAttempts = (fn.opts.retries ?? RETRIES) + 1;
  const run = await drive(handler, { fnId, runId, event, maxAttempts });
  if (run.state === "failed" && fn.opts.onFailure !== undefined) {
    const failed = {
      name: "inngest/function.failed",
      data: { function_id: fnId, run_id: runId, error: run.output, event },
    };
    const told = await drive(handler, {
      fnId: `${fnId}-failure`,
      runId: randomUUID(),
      event: failed,
      maxAttempts: 2,
    });
    if (told.state === "failed") throw new Error(`onFailure failed: ${JSON.stringify(told.output)}`);
  }
  return run;
}

type Handler = (request: Request) => Promise<Response>;

async function drive(handler: Handler, call: Call): Promise<EndedRun> {
  const steps: Record<string, unknown> = {};
  let attempt = 0;
  let attempts = 0;
  for (let calls = 0; calls < MOST_CALLS; calls += 1) {
    attempts += 1;
    const response = await handler(callRequest(call, steps, attempt));
    const body: unknown = await response.json();
    const ended = { runId: call.runId, output: body, attempts };
    if (response.status === 200) return { ...ended, state: "completed" };
    if (response.status === 206) {
      for (const { id, op, data, error } of z.array(Op).parse(body)) {
        attempt = op === "StepError" ? attempt + 1 : 0;
        if (op !== "StepError") steps[id] = op === "StepRun" ? { data: data ?? null } : { error };
      }
      continue;
    }
    attempt += 1;
    if (response.headers.get("x-inngest-no-retry") === "true" || attempt >= call.maxAttempts) {
      return { ...ended, state: "failed" };
    }
  }
  throw new Error(`${call.fnId} did not end within ${MOST_CALLS} calls`);
}

function callRequest(call: Call, steps: Record<string, unknown>, attempt: number): Request {
  const ctx = {
    run_id: call.runId,
    attempt,
    max_attempts: call.maxAttempts,
    use_api: false,
    disable_immediate_execution: false,
    stack: { stack: Object.keys(steps), current: Object.keys(steps).length },
  };
  return new Request(`http://test.invalid/api/inngest?fnId=${encodeURIComponent(call.fnId)}&stepId=step`, {
    method: "POST",
    body: JSON.stringify({ version: 2, event: call.event, events: [call.event], steps, ctx }),
  });
}

function handlerOf(fn: InngestFunction.Any): Handler {
  return new InngestCommHandler({
    frameworkName: "test",
    client: inngest,
    functions: [fn],
    skipSignatureValidation: true,
    handler: (request: Request) => ({
      body: () => request.text(),
      headers: (name: string) => request.headers.get(name),
      method: () => request.method,
      url: () => new URL(request.url),
      transformResponse: ({ body, status, headers }) => new Response(body, { status, headers }),
    }),
  }).createHandler();
}
