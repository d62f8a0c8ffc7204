import { describe, expect, it } from "vitest";
import { timeoutFailure } from "@/lib/sandbox/failure";
import { GuestRooms } from "@/lib/sandbox/worker/guest-rooms";
import type { IsolateRoom } from "@/lib/sandbox/worker/isolate-room";
import { type Stripped, StrippedSources } from "@/lib/sandbox/worker/stripped-sources";

/** Rooms are told apart by identity alone here; nothing looks inside. */
function countedRooms() {
  const opened: IsolateRoom[] = [];
  const rooms = new GuestRooms(() => {
    const room = Object.create(null) as IsolateRoom;
    opened.push(room);
    return room;
  });
  return { rooms, opened };
}

describe("guest isolates", () => {
  it("are built ahead: a job takes one that stands ready", () => {
    const { rooms, opened } = countedRooms();
    rooms.prepare();
    rooms.prepare();
    expect(opened).toHaveLength(1);
    expect(rooms.take()).toBe(opened[0]);
    expect(opened, "taking builds nothing").toHaveLength(1);
  });

  it("are given out once, also when none stands ready", () => {
    const { rooms, opened } = countedRooms();
    rooms.prepare();
    const taken = [rooms.take(), rooms.take(), rooms.take()];
    expect(new Set(taken).size).toBe(3);
    expect(opened).toEqual(taken);
  });
});

function countedSources(answer: (source: string) => Stripped, charactersMax?: number) {
  const stripped: string[] = [];
  const sources = new StrippedSources(async (source, language) => {
    stripped.push(`${language}:${source}`);
    return answer(source);
  }, charactersMax);
  return { sources, stripped };
}

const code = (source: string): Stripped => ({ ok: true, code: source });

describe("stripped sources", () => {
  it("are stripped once for each source and language", async () => {
    const { sources, stripped } = countedSources(code);
    for (const [source, language] of [
      ["a", "ts"],
      ["a", "ts"],
      ["a", "js"],
      ["b", "ts"],
      ["a", "ts"],
    ] as const)
      expect(await sources.get(source, language, 1_000)).toEqual({ ok: true, code: source });
    expect(stripped).toEqual(["ts:a", "js:a", "ts:b"]);
  });

  it("keep a refusal of the source, but not a failure that may pass", async () => {
    const refused: Stripped = { ok: false, failure: { code: "COMPILE", message: "", line: 1, column: 1 } };
    const slow: Stripped = { ok: false, failure: timeoutFailure(1) };
    const { sources, stripped } = countedSources((source) => (source === "bad" ? refused : slow));
    for (const source of ["bad", "bad", "slow", "slow"]) await sources.get(source, "ts", 1_000);
    expect(stripped).toEqual(["ts:bad", "ts:slow", "ts:slow"]);
  });

  it("forget the least recently used when they grow too large", async () => {
    const { sources, stripped } = countedSources(code, 10);
    for (const source of ["aaaa", "bbbb", "aaaa", "cccc", "aaaa", "bbbb"])
      await sources.get(source, "ts", 1_000);
    expect(stripped).toEqual(["ts:aaaa", "ts:bbbb", "ts:cccc", "ts:bbbb"]);
  });
});
