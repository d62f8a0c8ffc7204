import { describe, expect, it } from "vitest";
import { passwordProblem } from "@/lib/users/password-policy";

const EMAIL = "ada.lovelace@example.com";

describe("passwordProblem", () => {
  it.each([
    ["short", "elevenchars"],
    ["over the limit", "ab1c2d3e4f".repeat(21)],
    ["containing the address", `x${EMAIL.toUpperCase()}x`],
    ["containing the name part of the address", "my-ada.lovelace-9"],
    ["one character repeated", "aaaaaaaaaaaa"],
    ["few characters", "abababababab"],
    ["counting up", "abcdefghijklm"],
    ["counting round", "123456789012"],
    ["counting down", "987654321098"],
    ["a known word with figures", "password123456"],
    ["a known word in disguise", "P@ssw0rd2026!"],
    ["a known word twice", "changemechangeme"],
    ["a keyboard row", "qwertyuiop123"],
    ["a famous phrase", "correcthorsebatterystaple"],
  ])("refuses a password that is %s", (_, password) => {
    expect(passwordProblem(password, EMAIL), password).not.toBeNull();
  });

  it.each(["violet anvil harbour moss", "kT9!vv2#qLpz", "пароль от сейфа тёти", "ada likes long walks"])(
    "takes %s",
    (password) => {
      expect(passwordProblem(password, EMAIL)).toBeNull();
    },
  );

  it("counts characters, not UTF-16 units", () => {
    expect(passwordProblem("😀😁😂🤣😃😄", EMAIL), "six characters").toMatch(/at least 12/);
  });
});
