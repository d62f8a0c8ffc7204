import { describe, expect, it } from "vitest";
import { kindOf, NOTIFICATION_KIND_NAMES } from "@/lib/notifications/kinds";
import {
  channelsOf,
  kindsFor,
  mayChoose,
  planPreferences,
  readPreferences,
} from "@/lib/notifications/preferences";

const security = NOTIFICATION_KIND_NAMES.filter((name) => kindOf(name).category === "security");
const off = { inApp: false, mail: false };

describe("preferences", () => {
  it.each(security)("%s goes both ways whatever somebody stored", (kind) => {
    expect(channelsOf(kind, { [kind]: off })).toEqual({ inApp: true, mail: true });
    expect(mayChoose(kind)).toEqual(off);
    expect(planPreferences([{ kind, ...off }]).refused).toEqual([
      { kind, way: "inApp" },
      { kind, way: "mail" },
    ]);
  });

  it("what nobody chose takes its default, what was chosen counts", () => {
    expect(channelsOf("version-submitted", {})).toEqual({ inApp: true, mail: false });
    expect(channelsOf("version-submitted", { "version-submitted": { mail: true } })).toEqual({
      inApp: true,
      mail: true,
    });
    expect(channelsOf("indicator-sold", { "indicator-sold": off })).toEqual(off);
  });

  it("only what differs from the default is kept", () => {
    const all = NOTIFICATION_KIND_NAMES.map((kind) => ({ kind, ...channelsOf(kind, {}) }));
    expect(planPreferences(all)).toEqual({ preferences: {}, refused: [] });
    expect(planPreferences([{ kind: "indicator-sold", inApp: true, mail: false }]).preferences).toEqual({
      "indicator-sold": { mail: false },
    });
  });

  it.each([null, 1, [], { "indicator-sold": "no" }, "x"])(
    "stored nonsense %j counts as nothing chosen",
    (stored) => {
      expect(readPreferences(stored)).toEqual({});
    },
  );

  it("a kind that is gone is forgotten, the others stay", () => {
    const stored = { "gone-kind": off, "indicator-sold": { mail: false } };
    expect(readPreferences(stored)).toEqual({ "indicator-sold": { mail: false } });
  });

  it("people see the kinds that concern somebody of their rank", () => {
    const person = kindsFor({ curator: false, admin: false });
    expect(person).not.toContain("version-submitted");
    expect(person).not.toContain("job-failed");
    expect(kindsFor({ curator: true, admin: false })).toContain("version-submitted");
    expect(kindsFor({ curator: true, admin: true })).toEqual(NOTIFICATION_KIND_NAMES);
  });
});
