import { expect, it } from "vitest";
import { mintActor, type UserActor } from "@/lib/actor";
import { publicUntil } from "@/lib/providers/signal-delay";

const NOW = new Date("2026-11-23T12:00:00Z");
const DAY_AGO = new Date("2026-11-22T12:00:00Z");

function reader(role: UserActor["role"]): UserActor {
  return mintActor({
    kind: "session",
    userId: `the ${role}`,
    role,
    handle: "reader",
    displayName: "Reader",
    sessionId: null,
    scopes: ["read"],
    secondFactor: false,
    requestId: "test",
  });
}

it("everybody else reads a trade a day after it happened", () => {
  expect(publicUntil("owner", null, NOW)).toEqual(DAY_AGO);
  expect(publicUntil("owner", reader("USER"), NOW)).toEqual(DAY_AGO);
});

it("its owner, curators and admins read it at once", () => {
  expect(publicUntil("the USER", reader("USER"), NOW)).toBeNull();
  expect(publicUntil("owner", reader("CURATOR"), NOW)).toBeNull();
  expect(publicUntil("owner", reader("ADMIN"), NOW)).toBeNull();
});
