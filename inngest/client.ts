import { randomBytes } from "node:crypto";
import { Inngest, type Logger } from "inngest";
import { runningExecutor } from "@/inngest/embedded/running";
import { jobKeys, jobsMode } from "@/lib/env";
import { log } from "@/lib/log";
import { singleton } from "@/lib/singleton";

export const APP_ID = "touchstone";

/** The SDK logs objects and texts in any order; errors inside objects are told by their message. */
function words(args: readonly unknown[]): string {
  const said = (_key: string, value: unknown) => (value instanceof Error ? value.message : value);
  return args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg, said))).join(" ");
}

const logger: Logger = {
  info: (...args: unknown[]) => log().info({ jobs: true }, words(args)),
  warn: (...args: unknown[]) => log().warn({ jobs: true }, words(args)),
  error: (...args: unknown[]) => log().error({ jobs: true }, words(args)),
  debug: (...args: unknown[]) => log().debug({ jobs: true }, words(args)),
};

/** Never told to anybody: nothing from outside can sign with it, so `/api/inngest` answers 401 to all. */
function unknowableKey(): string {
  return singleton("embedded-signing-key", () => `signkey-embedded-${randomBytes(32).toString("hex")}`);
}

const embeddedFetch: typeof fetch = async (input, init) => {
  const executor = runningExecutor();
  if (executor === undefined) throw new Error("jobs do not run in this process: its executor is not started");
  return await executor.fetch(input, init);
};

function clientOptions(): ConstructorParameters<typeof Inngest>[0] {
  const keys = jobKeys();
  const shared = { id: APP_ID, isDev: false, checkpointing: false, logger, internalLogger: logger };
  if (jobsMode(keys) === "embedded") {
    return {
      ...shared,
      signingKey: unknowableKey(),
      eventKey: "embedded",
      baseUrl: "http://embedded.invalid",
      fetch: embeddedFetch,
    };
  }
  return {
    ...shared,
    eventKey: keys.INNGEST_EVENT_KEY,
    signingKey: keys.INNGEST_SIGNING_KEY,
    signingKeyFallback: keys.INNGEST_SIGNING_KEY_FALLBACK,
    baseUrl: keys.INNGEST_BASE_URL,
  };
}

/** The one client: functions are declared on it and events sent through it, in both modes. */
export const inngest = new Inngest(clientOptions());
