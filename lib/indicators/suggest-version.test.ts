import { expect, test } from "vitest";
import { type ChangeLevel, suggestVersion } from "@/lib/indicators/suggest-version";

const of = (...texts: string[]) =>
  texts.map((text) => {
    const [version = "", status = ""] = text.split(" ");
    return { version, status };
  });

test.each<[string, ReturnType<typeof of>, ChangeLevel, string]>([
  ["nothing yet", [], "patch", "1.0.0"],
  ["a draft that was never submitted keeps its number", of("1.0.0 draft"), "major", "1.0.0"],
  ["a repair", of("1.0.0 approved"), "patch", "1.0.1"],
  ["an addition", of("1.2.9 approved", "1.1.0 approved"), "minor", "1.3.0"],
  ["a break", of("1.9.0 pending", "1.10.0 rejected"), "major", "2.0.0"],
  ["drafts above do not count", of("3.0.0 draft", "1.0.0 yanked"), "patch", "1.0.1"],
])("%s", (_, versions, level, number) => expect(suggestVersion(versions, level)).toBe(number));
