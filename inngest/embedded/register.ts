import { checkExpression } from "@/inngest/embedded/expression";
import { momentMs } from "@/inngest/embedded/moment";
import { checkCron } from "@/inngest/embedded/schedule-moments";
import type { FunctionConfig } from "@/inngest/embedded/wire";

/** A function as the executor knows it. */
export interface RegisteredFunction {
  /** Composite: `<app>-<function>`. */
  id: string;
  name: string;
  events: { event: string; expression: string | undefined }[];
  crons: string[];
  /** First try included. */
  maxAttempts: number;
  concurrency: { limit: number; key: string | undefined } | undefined;
  cancelOn: { event: string; if: string | undefined; timeout: string | undefined }[];
}

/** Options whose meaning the executor does not implement; silently ignoring one would be a broken promise. */
const UNSUPPORTED_OPTIONS = [
  "rateLimit",
  "throttle",
  "debounce",
  "batchEvents",
  "priority",
  "singleton",
  "idempotency",
  "timeouts",
] as const;
const SERVER_DEFAULT_RETRIES = 4;

/**
 * Takes over the SDK's own list of functions.
 * @throws Error that names the function and every option of it the embedded executor does not support.
 */
export function registerFunctions(configs: readonly FunctionConfig[]): Map<string, RegisteredFunction> {
  const problems = configs.flatMap((config) =>
    problemsOf(config).map((problem) => `${config.id}: ${problem}`),
  );
  if (problems.length > 0) throw new Error(`The embedded executor refuses to start. ${problems.join("; ")}.`);
  return new Map(configs.map((config) => [config.id, registered(config)]));
}

function problemsOf(config: FunctionConfig): string[] {
  const problems: string[] = [];
  for (const option of UNSUPPORTED_OPTIONS)
    if (config[option] !== undefined) problems.push(`the option ${option} is not supported`);
  const limits = [config.concurrency ?? []].flat();
  if (limits.length > 1) problems.push("a second concurrency limit is not supported");
  for (const limit of limits) {
    const { scope, key } = typeof limit === "number" ? { scope: undefined, key: undefined } : limit;
    if (scope !== undefined && scope !== "fn") problems.push(`concurrency scope ${scope} is not supported`);
    if (key !== undefined) problems.push(...expressionProblem("concurrency.key", key));
  }
  for (const trigger of config.triggers) problems.push(...triggerProblems(trigger));
  for (const cancel of config.cancel ?? []) {
    if (cancel.event.includes("*")) problems.push(`the wildcard event ${cancel.event} is not supported`);
    if (cancel.if !== undefined) problems.push(...expressionProblem("cancelOn.if", cancel.if));
    if (cancel.timeout !== undefined)
      problems.push(...attempt("cancelOn.timeout", () => momentMs(cancel.timeout ?? "", 0)));
  }
  return problems;
}

function triggerProblems(trigger: FunctionConfig["triggers"][number]): string[] {
  if ("cron" in trigger) {
    const jitter = trigger.jitter === undefined ? [] : ["cron jitter is not supported"];
    return [...jitter, ...attempt(`the cron ${trigger.cron}`, () => checkCron(trigger.cron))];
  }
  const wildcard = trigger.event.includes("*")
    ? [`the wildcard event ${trigger.event} is not supported`]
    : [];
  return [
    ...wildcard,
    ...(trigger.expression === undefined ? [] : expressionProblem("trigger.if", trigger.expression)),
  ];
}

function expressionProblem(where: string, expression: string): string[] {
  return attempt(where, () => checkExpression(expression));
}

function attempt(where: string, check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    const words = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return [`${where} cannot be read (${words})`];
  }
}

function registered(config: FunctionConfig): RegisteredFunction {
  const limit = [config.concurrency ?? []].flat()[0];
  return {
    id: config.id,
    name: config.name ?? config.id,
    events: config.triggers.flatMap((trigger) =>
      "event" in trigger ? [{ event: trigger.event, expression: trigger.expression }] : [],
    ),
    crons: [...new Set(config.triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : [])))],
    maxAttempts: (config.steps.step.retries?.attempts ?? SERVER_DEFAULT_RETRIES) + 1,
    concurrency:
      limit === undefined
        ? undefined
        : typeof limit === "number"
          ? { limit, key: undefined }
          : { limit: limit.limit, key: limit.key },
    cancelOn: (config.cancel ?? []).map((cancel) => ({
      event: cancel.event,
      if: cancel.if,
      timeout: cancel.timeout,
    })),
  };
}
