import { z } from "zod";

const flag = (fallback: "true" | "false") =>
  z
    .enum(["true", "false"], "must be true or false")
    .default(fallback)
    .transform((value) => value === "true");
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  z.enum(options, `must be one of ${options.join(", ")}`);
const percent = (fallback: number) =>
  z.coerce
    .number("must be a number")
    .int("must be whole")
    .min(0, "must be 0 or more")
    .max(100, "must be 100 or less")
    .default(fallback);
const url = (protocols: RegExp) =>
  z.url({ protocol: protocols, error: `must be a URL (${protocols.source})` });
const secret = z.string().min(32, "must have 32 characters or more");

/** `id:base64[,oldId:base64]`: 32-byte AES keys; the first encrypts, all decrypt. */
const encryptionKeys = z.string().transform((text, context) => {
  const keys = text.split(",").map((part) => {
    const [id = "", encoded = ""] = part.trim().split(":");
    return { id, key: Buffer.from(encoded, "base64") };
  });
  if (keys.some(({ id, key }) => !/^[A-Za-z0-9_-]{1,16}$/.test(id) || key.length !== 32)) {
    context.addIssue({
      code: "custom",
      message: "must be id:base64 of 32 bytes, several separated by commas",
    });
    return z.NEVER;
  }
  return keys;
});

/** Every variable the product reads, in the order `.env.example` lists them. */
export const environmentSchema = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/).describe(
    "PostgreSQL 16 or later. Without it the product runs in local mode.",
  ),
  DATABASE_DIRECT_URL: url(/^postgres(ql)?$/)
    .optional()
    .describe("Direct connection for migrations and jobs behind a pooler."),
  TOUCHSTONE_MODE: oneOf(["local", "deployed"]).default("deployed").describe("Set by the start script."),
  PORT: z.coerce
    .number("must be a number")
    .int()
    .min(1, "must be 1 or more")
    .max(65_535, "must be 65535 or less")
    .default(3000)
    .describe("Port the server listens on."),
  APP_URL: url(/^https?$/)
    .default("http://localhost:3000")
    .describe("Public address, without a path."),
  JWT_SECRET_KEY: secret.describe("Signs sessions."),
  ENCRYPTION_KEY: encryptionKeys.describe("Encrypts secrets at rest: id:base64 of 32 bytes[,oldId:base64]."),
  MARKETPLACE_ENABLED: flag("true").describe("Copy trading on or off."),
  INDICATOR_MARKETPLACE_ENABLED: flag("true").describe("Indicator marketplace on or off."),
  MARKETPLACE_REVENUE_SPLIT_PLATFORM: percent(20).describe("Platform's percent of copy-trading revenue."),
  MARKETPLACE_REVENUE_SPLIT_PROVIDER: percent(80).describe("Provider's percent; the two add up to 100."),
  INDICATOR_REVENUE_SPLIT_PLATFORM: percent(30).describe("Platform's percent of indicator sales."),
  INDICATOR_REVENUE_SPLIT_DEVELOPER: percent(70).describe("Developer's percent; the two add up to 100."),
  PLATFORM_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be three capital letters")
    .default("USD")
    .describe("The one settlement currency."),
  PAYOUT_HOLD_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(365)
    .default(30)
    .describe("Days a prepaid charge is held before it matures."),
  RATE_LIMIT_MULTIPLIER: z.coerce
    .number()
    .positive("must be more than 0")
    .default(1)
    .describe("Scales every rate limit."),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe("Proxies in front of the server whose X-Forwarded-For is believed."),
  METRICS_TOKEN: z
    .string()
    .min(16, "must have 16 characters or more")
    .optional()
    .describe("Bearer token for /api/metrics."),
  GITHUB_ID: z.string().optional().describe("GitHub login."),
  GITHUB_SECRET: z.string().optional(),
  GOOGLE_ID: z.string().optional().describe("Google login."),
  GOOGLE_SECRET: z.string().optional(),
  SMTP_URL: url(/^smtps?$/)
    .optional()
    .describe("Mail server, smtps://user:password@host:465. Without it mails stay in the outbox."),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, "must be an address, or Name <address>")
    .optional()
    .describe("Who mails come from: Touchstone <noreply@example.com>."),
  LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  SEED_DEMO: flag("false").describe("Demo data in deployed mode; refused beside STRIPE_SECRET_KEY."),
  INNGEST_EVENT_KEY: z
    .string()
    .optional()
    .describe("Jobs run on an Inngest server instead of in this process; with INNGEST_SIGNING_KEY."),
  INNGEST_SIGNING_KEY: z.string().optional().describe("Proves that calls to /api/inngest are the server's."),
  INNGEST_SIGNING_KEY_FALLBACK: z.string().optional().describe("The other key while keys are rotated."),
  INNGEST_BASE_URL: url(/^https?$/)
    .optional()
    .describe("A self-hosted Inngest server; without it Inngest Cloud."),
  INNGEST_DEV: z.string().optional().describe("Refused: it lets anybody run any job."),
  SANDBOX_URL: url(/^https?$/)
    .optional()
    .describe("A sandbox service (npm run sandbox:serve). Without it guest code runs in child processes."),
  SANDBOX_SECRET: secret.optional().describe("What the web server and the sandbox service share."),
  VERCEL: z
    .string()
    .optional()
    .describe("Set by Vercel, where SANDBOX_URL and the two Inngest keys are needed."),
  STRIPE_SECRET_KEY: z.string().optional().describe("Live card payments."),
});

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

const serviceSchema = environmentSchema.pick({ METRICS_TOKEN: true }).extend({
  SANDBOX_SECRET: secret.describe("What the web server and the sandbox service share."),
  HOST: z.string().default("127.0.0.1").describe("Address the service listens on."),
  PORT: environmentSchema.shape.PORT.unwrap().default(3100).describe("Port the service listens on."),
});

/** What a sandbox service is told: it never sees the database or a key of the product. */
export type SandboxServiceEnv = z.infer<typeof serviceSchema>;

/** @throws Error as `parseEnv`. */
export function parseSandboxServiceEnv(source: Variables): SandboxServiceEnv {
  return parseVariables(serviceSchema, source);
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
