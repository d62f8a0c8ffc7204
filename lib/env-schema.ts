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

/** `kraken:BTC/USD:1h,bitstamp:ETH/USD:1d`. */
const feeds = z.string().transform((text, context) =>
  text.split(",").map((part) => {
    const match = /^([a-z0-9]{2,32}):([A-Z0-9]{1,12})\/([A-Z0-9]{1,12}):(1m|5m|15m|1h|4h|1d)$/.exec(
      part.trim(),
    );
    if (match === null) {
      context.addIssue({
        code: "custom",
        message:
          "must be exchange:BASE/QUOTE:interval, several separated by commas, with 1m, 5m, 15m, 1h, 4h or 1d",
      });
      return z.NEVER;
    }
    const [, exchange = "", base = "", quote = "", interval = ""] = match;
    return { exchange, base, quote, interval: interval as "1m" | "5m" | "15m" | "1h" | "4h" | "1d" };
  }),
);

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
  MARKET_DATA_FEEDS: feeds
    .optional()
    .describe("Candles fetched from exchanges every hour: kraken:BTC/USD:1h,… Without it none are."),
  MARKET_DATA_PROXY_URL: url(/^https?$/)
    .optional()
    .describe("Put before the address of every request to an exchange; ends with a slash."),
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

/** What a sandbox service reads: its secret, where it listens, and nothing of the product. */
export const sandboxServiceSchema = environmentSchema.pick({ METRICS_TOKEN: true }).extend({
  SANDBOX_SECRET: secret.describe("What the web server and the sandbox service share."),
  HOST: z.string().default("127.0.0.1").describe("Address the service listens on."),
  PORT: environmentSchema.shape.PORT.unwrap().default(3100).describe("Port the service listens on."),
});
