import { expect, test } from "vitest";
import { parsePreviewMessage } from "@/lib/sandbox/preview/preview-protocol";

const failed = { type: "failed", id: 3, code: "RUNTIME", message: "x", line: 1, column: 2 };
const frame = new ArrayBuffer(8);

test.each([
  { type: "ready" },
  { type: "series", id: 1, frame },
  { type: "manifest", id: 2, json: "{}" },
  failed,
])("a message of the protocol is read as it is: %o", (message) =>
  expect(parsePreviewMessage(message)).toEqual(message),
);

test("fields nobody declared are left behind", () => {
  expect(parsePreviewMessage({ ...failed, toString: "x", cause: {} })).toEqual(failed);
});

test.each([
  null,
  "ready",
  {},
  { type: "series", id: 1 },
  { type: "series", id: 1, frame: { byteLength: 8 } },
  { type: "series", id: -1, frame },
  { type: "manifest", id: 1, json: {} },
  { ...failed, code: "SOMETHING" },
  { ...failed, line: 0.5 },
  { ...failed, id: "3" },
])("anything else is no message: %o", (message) => expect(parsePreviewMessage(message)).toBeNull());
