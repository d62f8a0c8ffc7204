import { beforeAll, describe, expect, it } from "vitest";
import { decrypt, encrypt } from "@/lib/encryption";
import { testEnvironment } from "@/scripts/testing/test-environment";

beforeAll(() => {
  Object.assign(process.env, testEnvironment("postgresql://localhost/none"));
});

describe("secrets at rest", () => {
  it("come back as they went in", () => {
    expect(decrypt(encrypt("secret ü", "user:1"), "user:1")).toBe("secret ü");
  });
  it("look different each time", () => {
    expect(encrypt("secret", "user:1")).not.toBe(encrypt("secret", "user:1"));
  });
  it("cannot be moved to another owner", () => {
    expect(() => decrypt(encrypt("secret", "user:1"), "user:2")).toThrow();
  });
  it("cannot be altered", () => {
    const stored = encrypt("secret", "user:1");
    expect(() => decrypt(`${stored.slice(0, -2)}AA`, "user:1")).toThrow();
  });
  it("prove nothing with a shortened tag, which could be guessed", () => {
    const [id, iv, tag = "", sealed] = encrypt("secret", "user:1").split(".");
    const short = Buffer.from(tag, "base64url").subarray(0, 4).toString("base64url");
    expect(() => decrypt([id, iv, short, sealed].join("."), "user:1")).toThrow();
  });
});
