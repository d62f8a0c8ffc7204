import { describe, expect, it } from "vitest";
import { planExternalSignIn } from "@/lib/users/external-sign-in";

const identity = {
  provider: "github",
  providerAccountId: "1",
  verifiedEmail: "ada@example.com",
  name: "Ada",
} as const;
const nobody = { identity, linkedTo: null, signedInAs: null, ownerOfEmail: null };
const owner = { id: "u", hasPassword: false, emailVerified: true };

describe("planExternalSignIn", () => {
  it.each([
    ["opens the linked account", { ...nobody, linkedTo: "u" }, { do: "enter", userId: "u" }],
    ["links to whoever is signed in", { ...nobody, signedInAs: "v" }, { do: "link", userId: "v" }],
    [
      "links while signed in even without a verified address",
      { ...nobody, identity: { ...identity, verifiedEmail: null }, signedInAs: "v" },
      { do: "link", userId: "v" },
    ],
    [
      "never moves a login from one account to another",
      { ...nobody, linkedTo: "u", signedInAs: "v" },
      { do: "refuse", reason: "LINKED_ELSEWHERE" },
    ],
    [
      "refuses an address nobody vouches for",
      { ...nobody, identity: { ...identity, verifiedEmail: null }, ownerOfEmail: null },
      { do: "refuse", reason: "EMAIL_NOT_VERIFIED" },
    ],
    ["opens a new account", nobody, { do: "create", email: "ada@example.com" }],
    ["joins an account without a password", { ...nobody, ownerOfEmail: owner }, { do: "link", userId: "u" }],
    [
      "never takes over an account with a password",
      { ...nobody, ownerOfEmail: { ...owner, hasPassword: true } },
      { do: "refuse", reason: "ACCOUNT_EXISTS" },
    ],
    [
      "never takes over an account whose address is unproven",
      { ...nobody, ownerOfEmail: { ...owner, emailVerified: false } },
      { do: "refuse", reason: "ACCOUNT_EXISTS" },
    ],
  ])("%s", (_, facts, expected) => {
    expect(planExternalSignIn(facts)).toEqual(expected);
  });
});
