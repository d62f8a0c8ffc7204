import type { WireError } from "@/inngest/embedded/wire";

const MAX_MESSAGE = 4_000;
const MAX_DEPTH = 4;

/**
 * An error as it may be stored and shown: name, message and causes. Stacks name the paths of this machine,
 * so they stay in the log.
 */
export function storedError(error: unknown, depth = 0): WireError {
  if (typeof error !== "object" || error === null)
    return { name: "Error", message: String(error).slice(0, MAX_MESSAGE) };
  const name = "name" in error && typeof error.name === "string" ? error.name : "Error";
  const message = "message" in error && typeof error.message === "string" ? error.message : "";
  const cause = "cause" in error ? error.cause : undefined;
  return {
    name,
    message: message.slice(0, MAX_MESSAGE),
    ...(cause === undefined || cause === null || depth >= MAX_DEPTH
      ? {}
      : {
          cause:
            typeof cause === "object" ? storedError(cause, depth + 1) : String(cause).slice(0, MAX_MESSAGE),
        }),
  };
}
