import { type Logger, pino } from "pino";
import { env } from "@/lib/env";
import { singleton } from "@/lib/singleton";

/** Structured log, one JSON line per event. Secrets and personal data are cut out by name. */
export function log(): Logger {
  return singleton("log", () =>
    pino({
      level: env().LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["password", "*.password", "token", "*.token", "authorization", "cookie", "email", "*.email"],
    }),
  );
}
