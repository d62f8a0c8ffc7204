import { describe, expect, it } from "vitest";
import { problemsOf, problemText } from "@/scripts/indicator/problem-text";

const SOURCE = "first\n\tlet a = ;\r\nlast";

describe("a problem of a source", () => {
  it("stands with its line and a caret under the column, tabs kept", () => {
    expect(problemText("f.ts", SOURCE, { message: "Unexpected token", line: 2, column: 10 })).toBe(
      "f.ts:2:10 Unexpected token\n  2 | \tlet a = ;\n      \t        ^",
    );
  });

  it("points at the line's begin when the column is not known", () => {
    expect(problemText("f.ts", SOURCE, { message: "No.", line: 1, column: null })).toBe(
      "f.ts:1:1 No.\n  1 | first\n      ^",
    );
  });

  it("shows no line where it is about none, or about one the file does not have", () => {
    expect(problemText("f.ts", SOURCE, { message: "No.", line: null, column: null })).toBe("f.ts No.");
    expect(problemText("f.ts", SOURCE, { message: "No.", line: 9, column: 1 })).toBe("f.ts:9:1 No.");
  });

  it("is what the sandbox refused, place by place, or its message alone", () => {
    const errors = [
      { path: "source", message: "Unexpected token", line: 12, column: 4 },
      { path: "inputs.length", message: "inputs.length must be at least 1." },
    ];
    expect(problemsOf({ message: "All.", errors })).toEqual([
      { message: "Unexpected token", line: 12, column: 4 },
      { message: "inputs.length must be at least 1.", line: null, column: null },
    ]);
    expect(problemsOf({ message: "All.", errors: undefined })).toEqual([
      { message: "All.", line: null, column: null },
    ]);
  });
});
