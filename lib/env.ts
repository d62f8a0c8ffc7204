import { z } from "zod";
import { environmentSchema, sandboxServiceSchema } from "@/lib/env-schema";

export type Env = z.infer<typeof environmentSchema>;

function crossChecks(env: Env): string[] {
  const problems: string[] = [];
  const splits: [string, number, string, number][] = [
    [
      "MARKETPLACE_REVENUE_SPLIT_PLATFORM",
      env.MARKETPLACE_REVENUE_SPLIT_PLATFORM,
      "MARKETPLACE_REVENUE_SPLIT_PROVIDER",
      env.MARKETPLACE_REVENUE_SPLIT_PROVIDER,
    ],
    [
      "INDICATOR_REVENUE_SPLIT_PLATFORM",
      env.INDICATOR_REVENUE_SPLIT_PLATFORM,
      "INDICATOR_REVENUE_SPLIT_DEVELOPER",
      env.INDICATOR_REVENUE_SPLIT_DEVELOPER,
    ],
  ];
  for (const [nameA, a, nameB, b] of splits) {
    if (a + b !== 100) problems.push(`${nameA} (${a}) and ${nameB} (${b}) must add up to 100.`);
  }
  problems.push(...sandboxProblems(env));
  problems.push(...jobProblems(env));
  if (env.SEED_DEMO && env.STRIPE_SECRET_KEY)
    problems.push("SEED_DEMO=true is refused beside STRIPE_SECRET_KEY.");
  if (Boolean(env.GITHUB_ID) !== Boolean(env.GITHUB_SECRET))
    problems.push("GITHUB_ID and GITHUB_SECRET come together.");
  if (Boolean(env.SMTP_URL) !== Boolean(env.MAIL_FROM))
    problems.push("SMTP_URL and MAIL_FROM come together.");
  if (Boolean(env.GOOGLE_ID) !== Boolean(env.GOOGLE_SECRET))
    problems.push("GOOGLE_ID and GOOGLE_SECRET come together.");
  return problems;
}

function sandboxProblems(env: Env): string[] {
  const problems: string[] = [];
  if (Boolean(env.SANDBOX_URL) !== Boolean(env.SANDBOX_SECRET))
    problems.push(
      "SANDBOX_URL and SANDBOX_SECRET come together: with both, guest code runs in a sandbox service; with none, in child processes.",
    );
  if (env.VERCEL && !env.SANDBOX_URL)
    problems.push(
      "VERCEL is set without SANDBOX_URL and SANDBOX_SECRET: a function instance cannot host the sandbox's processes.",
    );
  return problems;
}

function jobProblems(env: Env): string[] {
  const problems: string[] = [];
  const mode = jobsMode(env);
  if (Boolean(env.INNGEST_EVENT_KEY) !== Boolean(env.INNGEST_SIGNING_KEY))
    problems.push(
      "INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY come together: with both, jobs run on an Inngest server; with none, in this process.",
    );
  if (mode === "embedded" && (env.INNGEST_BASE_URL || env.INNGEST_SIGNING_KEY_FALLBACK))
    problems.push(
      "INNGEST_BASE_URL and INNGEST_SIGNING_KEY_FALLBACK mean nothing without INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY.",
    );
  if (env.INNGEST_DEV && env.INNGEST_DEV !== "0")
    problems.push(
      "INNGEST_DEV is set: it switches the check of signatures off, so anybody could run any job.",
    );
  if (mode === "embedded" && env.VERCEL)
    problems.push(
      "VERCEL is set without INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY: no process outlives a call there to run the jobs.",
    );
  return problems;
}

/** Where jobs run: on an Inngest server whose two keys are set, or in this process on its database. */
export function jobsMode(keys: {
  INNGEST_EVENT_KEY?: string | undefined;
  INNGEST_SIGNING_KEY?: string | undefined;
}): "embedded" | "server" {
  return keys.INNGEST_EVENT_KEY && keys.INNGEST_SIGNING_KEY ? "server" : "embedded";
}

/** The job keys alone: functions are declared when modules load, at build time without a configuration too. */
export function jobKeys(): Pick<
  Env,
  "INNGEST_EVENT_KEY" | "INNGEST_SIGNING_KEY" | "INNGEST_SIGNING_KEY_FALLBACK" | "INNGEST_BASE_URL"
> {
  return {
    INNGEST_EVENT_KEY: process.env.INNGEST_EVENT_KEY || undefined,
    INNGEST_SIGNING_KEY: process.env.INNGEST_SIGNING_KEY || undefined,
    INNGEST_SIGNING_KEY_FALLBACK: process.env.INNGEST_SIGNING_KEY_FALLBACK || undefined,
    INNGEST_BASE_URL: process.env.INNGEST_BASE_URL || undefined,
  };
}

/** Where guest code runs: in the sandbox service of these two, or, without them, in children of this process. */
export function sandboxService(): { url: string; secret: string } | null {
  const { SANDBOX_URL, SANDBOX_SECRET } = process.env;
  return SANDBOX_URL && SANDBOX_SECRET ? { url: SANDBOX_URL, secret: SANDBOX_SECRET } : null;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration; an empty variable counts as not set.
 * @throws Error whose message has one sentence per bad variable.
 */
export function parseEnv(source: Variables): Env {
  const parsed = parseVariables(environmentSchema, source);
  const problems = crossChecks(parsed);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return parsed;
}

/** What a sandbox service is told: it never sees the database or a key of the product. */
export type SandboxServiceEnv = z.infer<typeof sandboxServiceSchema>;

/** @throws Error as `parseEnv`. */
export function parseSandboxServiceEnv(source: Variables): SandboxServiceEnv {
  return parseVariables(sandboxServiceSchema, source);
}

/** The configuration of a sandbox service's process. */
export function sandboxServiceEnv(): SandboxServiceEnv {
  return parseSandboxServiceEnv(process.env);
}

function parseVariables<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, source: Variables) {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    const { description = "" } = schema.def.shape[name] instanceof z.ZodType ? schema.def.shape[name] : {};
    return name in given ? `${name} ${issue.message}.` : `${name} is missing: ${description}`;
  });
  throw new Error(problems.join("\n"));
}

let cached: Env | undefined;

/** The configuration of this process, read and checked once. */
export function env(): Env {
  if (cached === undefined) {
    cached = parseEnv(process.env);
    // next-auth takes the address of its callbacks from its own variable, else from a request's headers.
    process.env.NEXTAUTH_URL ||= cached.APP_URL;
  }
  return cached;
}
