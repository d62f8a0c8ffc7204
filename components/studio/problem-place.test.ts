import { expect, test } from "vitest";
import { ApiProblem } from "@/components/api-client";
import { marksOfProblem, problemText } from "@/components/studio/problem-place";

const refusal = (code: ApiProblem["code"]) =>
  new ApiProblem({
    code,
    status: 422,
    detail: "no (line 3, column 5)",
    errors: [{ path: "source", message: "no", line: 3, column: 5 }],
  });

test("what the sandbox refuses stands at its place", () => {
  expect(marksOfProblem(refusal("SANDBOX_RUNTIME"))).toEqual([
    { severity: "error", message: "no", line: 3, column: 5 },
  ]);
  expect(marksOfProblem(refusal("VALIDATION")), "an input is not a place of the text").toEqual([]);
});

test("words with and without a place", () => {
  const mark = { severity: "error" as const, message: "no", line: 3, column: 5 };
  expect(problemText(mark)).toBe("Line 3, column 5: no");
  expect(problemText({ ...mark, line: 0 })).toBe("no");
});
