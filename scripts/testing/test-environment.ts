const KEY_BYTES = 32;

/** The settings of tests: an own database, keys that protect nothing, rate limits out of the way. */
export function testEnvironment(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: databaseUrl,
    TOUCHSTONE_MODE: "local",
    APP_URL: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
    JWT_SECRET_KEY: Buffer.alloc(KEY_BYTES, "jwt").toString("base64"),
    ENCRYPTION_KEY: `k1:${Buffer.alloc(KEY_BYTES, "encryption").toString("base64")}`,
    RATE_LIMIT_MULTIPLIER: "1000",
    LOG_LEVEL: "silent",
  };
}
