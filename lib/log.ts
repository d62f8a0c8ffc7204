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
      // A database error carries whole rows in its details: only its words and place are logged.
      serializers: { err: errorWords },
      redact: ["password", "*.password", "token", "*.token", "authorization", "cookie", "email", "*.email"],
    }),
  );
}

function errorWords(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error ? error.code : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack };
}
