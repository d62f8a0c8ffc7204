import { type DestinationStream, type Logger, pino } from "pino";
import { env } from "@/lib/env";
import { singleton } from "@/lib/singleton";

const SECRET_NAMES = "password token apiKey secret keys credentialsEnc authorization cookie email".split(" ");

/** Structured log, one JSON line per event. Secrets and personal data are cut out by name. */
export function log(): Logger {
  return singleton("log", () => logTo(pino.destination(1), env().LOG_LEVEL));
}

/** The log, written to a stream of one's own. */
export function logTo(destination: DestinationStream, level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      // A database error carries whole rows in its details: only its words and place are logged.
      serializers: { err: errorWords },
      redact: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]),
    },
    destination,
  );
}

function errorWords(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = "code" in error ? error.code : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack };
}
