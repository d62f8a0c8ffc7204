import { expect, test } from "vitest";
import { refusePublish } from "@/lib/indicators/plan-publish";
import { versionNumberOf } from "@/lib/indicators/version-number";

const version = (text: string, status: "draft" | "pending" | "approved" | "rejected") => ({
  ...versionNumberOf(text),
  status,
});

test("a draft greater than everything submitted may go to the gates", () => {
  const versions = [version("1.0.0", "approved"), version("1.1.0", "rejected"), version("1.2.0", "draft")];
  expect(() => refusePublish(version("1.2.0", "draft"), versions)).not.toThrow();
  expect(() => refusePublish(version("0.1.0", "draft"), [])).not.toThrow();
});

test.each([
  ["one that was submitted", version("1.0.0", "approved"), [], /1\.0\.0 was submitted already/],
  [
    "one behind another",
    version("2.0.0", "draft"),
    [version("1.9.0", "pending")],
    /1\.9\.0 waits for its review/,
  ],
  ["a smaller number", version("1.0.5", "draft"), [version("1.1.0", "rejected")], /greater than 1\.1\.0/],
])("%s may not", (_, candidate, versions, words) => {
  expect(() => refusePublish(candidate, versions)).toThrow(words);
});
