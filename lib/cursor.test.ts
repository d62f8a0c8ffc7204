import { describe, expect, it } from "vitest";
import { page, readCursor, readIdCursor, readUuidCursor, writeCursor } from "@/lib/cursor";

describe("cursors", () => {
  it("read back what was written", () => {
    expect(readCursor(writeCursor({ key: "12.5", id: "a" }), ["key", "id"])).toEqual({
      key: "12.5",
      id: "a",
    });
  });
  it.each(["", "x", "bnVsbA", writeCursor({ other: "1" }), Buffer.from('{"id":5}').toString("base64url")])(
    "refuse %j as bad input on the field cursor",
    (cursor) => {
      expect(() => readCursor(cursor, ["id"])).toThrow(
        expect.objectContaining({
          code: "VALIDATION",
          errors: [{ path: "cursor", message: expect.any(String) }],
        }),
      );
    },
  );
  it("refuse ids of the wrong form before they reach the database", () => {
    expect(() => readIdCursor(writeCursor({ id: "1; DROP" }))).toThrow();
    expect(() => readUuidCursor(writeCursor({ id: "12" }))).toThrow();
    expect(readIdCursor(writeCursor({ id: "12" }))).toBe(12n);
  });
});

describe("page", () => {
  const position = (id: string) => ({ id });
  it("points behind its last row when there is more", () => {
    const { items, nextCursor } = page(["a", "b", "c"], 2, position);
    expect(items).toEqual(["a", "b"]);
    expect(readCursor(nextCursor ?? "", ["id"])).toEqual({ id: "b" });
  });
  it("has no next page when everything was shown", () => {
    expect(page(["a", "b"], 2, position).nextCursor).toBeNull();
  });
});
