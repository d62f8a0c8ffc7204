import { NonRetriableError, RetryAfterError } from "inngest";
import { describe, expect, it } from "vitest";
import { toInngestError } from "@/inngest/to-inngest-error";
import { AppError, ERROR_STATUS, type ErrorCode } from "@/lib/errors";

const RETRIED: readonly ErrorCode[] = ["RATE_LIMITED", "INTERNAL", "UNAVAILABLE", "SANDBOX_CRASHED"];
const isCode = (name: string): name is ErrorCode => Object.hasOwn(ERROR_STATUS, name);

describe("toInngestError", () => {
  it.each(Object.keys(ERROR_STATUS).filter(isCode))("%s is tried again only where that may help", (code) => {
    const mapped = toInngestError(new AppError(code, "Words."));
    expect(mapped instanceof NonRetriableError).toBe(!RETRIED.includes(code));
    expect(mapped).toMatchObject({ message: `${code}: Words.` });
  });

  it("keeps the wait that an error asks for", () => {
    const mapped = toInngestError(new AppError("UNAVAILABLE", "Busy.", { retryAfterSeconds: 7 }));
    expect(mapped).toBeInstanceOf(RetryAfterError);
    expect(mapped).toMatchObject({ retryAfter: "7" });
  });

  it("leaves every other error as it is, to be tried again", () => {
    const error = new TypeError("a mistake");
    expect(toInngestError(error)).toBe(error);
  });
});
