import { describe, expect, it } from "vitest";
import { markdownParts } from "@/components/indicator/markdown-parts";

describe("tables in an author's Markdown", () => {
  it("parts the table from the text around it", () => {
    const text = "Before\n\n| Input | Range |\n| --- | :-: |\n| `length` | 2 to 500 |\n| a \\| b |\n\nAfter";
    expect(markdownParts(text)).toEqual([
      { kind: "text", text: "Before\n" },
      {
        kind: "table",
        head: ["Input", "Range"],
        rows: [
          ["`length`", "2 to 500"],
          ["a | b", ""],
        ],
      },
      { kind: "text", text: "\nAfter" },
    ]);
  });

  it("leaves code and lines that only have a bar as they are", () => {
    const text = "```\n| a | b |\n| - | - |\n```\nOne | two\n";
    expect(markdownParts(text)).toEqual([{ kind: "text", text }]);
  });
});
