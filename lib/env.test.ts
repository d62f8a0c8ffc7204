import { describe, expect, it } from "vitest";
import { jobsMode, parseEnv, parseSandboxServiceEnv } from "@/lib/env";

const valid = {
  DATABASE_URL: "postgresql://localhost/x",
  JWT_SECRET_KEY: "x".repeat(32),
  ENCRYPTION_KEY: `k1:${Buffer.alloc(32).toString("base64")}`,
};

describe("parseEnv", () => {
  it("fills in the documented defaults", () => {
    expect(parseEnv(valid)).toMatchObject({
      PORT: 3000,
      PLATFORM_CURRENCY: "USD",
      INDICATOR_REVENUE_SPLIT_DEVELOPER: 70,
    });
  });

  it("reads feeds of market data; without the setting there are none", () => {
    const feed = { exchange: "kraken", base: "BTC", quote: "USD", interval: "1h" };
    const MARKET_DATA_FEEDS = "kraken:BTC/USD:1h, kraken:BTC/USD:1d";
    expect(parseEnv({ ...valid, MARKET_DATA_FEEDS }).MARKET_DATA_FEEDS).toEqual([
      feed,
      { ...feed, interval: "1d" },
    ]);
    expect(parseEnv(valid).MARKET_DATA_FEEDS).toBeUndefined();
  });

  it("an empty variable counts as not set", () => {
    expect(parseEnv({ ...valid, PORT: "" }).PORT).toBe(3000);
  });

  it("names every missing secret in one message", () => {
    expect(() => parseEnv({ DATABASE_URL: valid.DATABASE_URL })).toThrow(
      /JWT_SECRET_KEY is missing.*\n.*ENCRYPTION_KEY is missing/s,
    );
  });

  it.each([
    ["PORT", "99999", /PORT must be 65535 or less/],
    ["DATABASE_URL", "mysql://x", /DATABASE_URL must be a URL/],
    ["JWT_SECRET_KEY", "short", /JWT_SECRET_KEY must have 32 characters or more/],
    ["ENCRYPTION_KEY", "k1:abc", /ENCRYPTION_KEY must be id:base64 of 32 bytes/],
    ["MARKETPLACE_ENABLED", "yes", /MARKETPLACE_ENABLED must be true or false/],
    ["LOG_LEVEL", "loud", /LOG_LEVEL must be one of fatal, error/],
    ["SMTP_URL", "https://mail.example.com", /SMTP_URL must be a URL/],
    ["SMTP_URL", "smtps://mail.example.com", /SMTP_URL and MAIL_FROM come together/],
    ["MAIL_FROM", "Touchstone", /MAIL_FROM must be an address, or Name <address>/],
    ["MARKET_DATA_FEEDS", "kraken:BTC-USD:1h", /MARKET_DATA_FEEDS must be exchange:BASE\/QUOTE:interval/],
    ["MARKET_DATA_FEEDS", "kraken:BTC/USD:7m", /MARKET_DATA_FEEDS must be exchange:BASE\/QUOTE:interval/],
    ["PLATFORM_CURRENCY", "usd", /PLATFORM_CURRENCY must be three capital letters/],
  ])("refuses %s=%s with a sentence that names it", (name, value, message) => {
    expect(() => parseEnv({ ...valid, [name]: value })).toThrow(message);
  });

  it("refuses splits that do not add up to 100", () => {
    expect(() => parseEnv({ ...valid, INDICATOR_REVENUE_SPLIT_PLATFORM: "31" })).toThrow(
      /must add up to 100/,
    );
  });

  it("refuses demo data beside a Stripe key", () => {
    expect(() => parseEnv({ ...valid, SEED_DEMO: "true", STRIPE_SECRET_KEY: "sk_live_x" })).toThrow(
      /SEED_DEMO/,
    );
  });

  it("reads several encryption keys, the first one first", () => {
    const key = Buffer.alloc(32, 1).toString("base64");
    const parsed = parseEnv({ ...valid, ENCRYPTION_KEY: `new:${key},${valid.ENCRYPTION_KEY}` });
    expect(parsed.ENCRYPTION_KEY.map(({ id }) => id)).toEqual(["new", "k1"]);
  });
});

describe("mail", () => {
  it.each(["noreply@example.com", "Touchstone <noreply@example.com>"])("comes from %s", (from) => {
    const given = { ...valid, SMTP_URL: "smtp://localhost:25", MAIL_FROM: from };
    expect(parseEnv(given)).toMatchObject({ SMTP_URL: "smtp://localhost:25", MAIL_FROM: from });
  });
});

describe("where jobs run", () => {
  const keys = { INNGEST_EVENT_KEY: "event-key", INNGEST_SIGNING_KEY: "signkey-prod-00" };

  it("both Inngest keys mean an Inngest server; none means this process", () => {
    expect(jobsMode(parseEnv({ ...valid, ...keys }))).toBe("server");
    expect(jobsMode(parseEnv(valid))).toBe("embedded");
  });

  it.each(Object.keys(keys))("%s alone is refused", (name) => {
    expect(() => parseEnv({ ...valid, [name]: "signkey-x" })).toThrow(/come together/);
  });

  it("the address of a server without its keys is refused", () => {
    expect(() => parseEnv({ ...valid, INNGEST_BASE_URL: "http://localhost:8288" })).toThrow(
      /mean nothing without/,
    );
  });

  it.each(["1", "http://localhost:8288"])(
    "INNGEST_DEV=%s is refused: it opens the door to everybody",
    (value) => {
      expect(() => parseEnv({ ...valid, ...keys, INNGEST_DEV: value })).toThrow(/INNGEST_DEV is set/);
    },
  );

  it("Vercel without the keys is refused: no process outlives a call there", () => {
    expect(() => parseEnv({ ...valid, VERCEL: "1" })).toThrow(/no process outlives a call/);
    expect(() => parseEnv({ ...valid, ...keys, VERCEL: "1" })).not.toThrow(/no process outlives a call/);
  });
});

describe("where guest code runs", () => {
  const service = { SANDBOX_URL: "https://sandbox.internal:3100", SANDBOX_SECRET: "s".repeat(32) };

  it("the address and the secret of a sandbox service come together", () => {
    expect(parseEnv({ ...valid, ...service })).toMatchObject(service);
    for (const name of Object.keys(service))
      expect(() => parseEnv({ ...valid, ...service, [name]: "" })).toThrow(
        /SANDBOX_URL and SANDBOX_SECRET come together/,
      );
  });

  it.each([
    ["SANDBOX_URL", "sandbox:3100", /SANDBOX_URL must be a URL/],
    ["SANDBOX_SECRET", "short", /SANDBOX_SECRET must have 32 characters or more/],
  ])("refuses %s=%s", (name, value, message) => {
    expect(() => parseEnv({ ...valid, ...service, [name]: value })).toThrow(message);
  });

  it("Vercel without a service is refused: no process of its own there", () => {
    expect(() => parseEnv({ ...valid, VERCEL: "1" })).toThrow(/cannot host the sandbox/);
    expect(() => parseEnv({ ...valid, ...service, VERCEL: "1" })).not.toThrow(/cannot host the sandbox/);
  });

  it("a service needs its secret and nothing of the product", () => {
    expect(parseSandboxServiceEnv({ SANDBOX_SECRET: service.SANDBOX_SECRET, ...valid })).toEqual({
      SANDBOX_SECRET: service.SANDBOX_SECRET,
      HOST: "127.0.0.1",
      PORT: 3100,
    });
    expect(() => parseSandboxServiceEnv({})).toThrow(/^SANDBOX_SECRET is missing: What the web server/);
    expect(() => parseSandboxServiceEnv({ ...service, PORT: "99999" })).toThrow(
      /^PORT must be 65535 or less/,
    );
  });
});
