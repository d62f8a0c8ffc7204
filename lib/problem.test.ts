import { describe, expect, it } from "vitest";
import { AppError, ERROR_STATUS, type ErrorCode } from "@/lib/errors";
import { Problem, toAppError, toProblem } from "@/lib/problem";

const codes = Object.keys(ERROR_STATUS) as ErrorCode[];

describe("the HTTP adapter of errors", () => {
  it.each(codes)("%s answers its status as a problem document", async (code) => {
    const response = toProblem(new AppError(code, "What was wrong."), "request-1");
    expect(response.status).toBe(ERROR_STATUS[code]);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const body = Problem.parse(await response.json());
    expect(body).toMatchObject({
      code,
      status: ERROR_STATUS[code],
      detail: "What was wrong.",
      requestId: "request-1",
    });
  });

  it("never shows the internal words of an error", async () => {
    const response = toProblem(toAppError(new Error("password=hunter2 at /srv/app")), "r");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/hunter2|srv/);
  });

  it("tells when to try again", () => {
    const error = new AppError("UNAVAILABLE", "Busy.", { retryAfterSeconds: 7 });
    expect(toProblem(error, "r").headers.get("retry-after")).toBe("7");
  });

  it("keeps the original error for the log", () => {
    const original = new Error("x");
    expect(toAppError(original).cause).toBe(original);
  });
});
