import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSocketPair } from "@/lib/sandbox/service/socket-pair";

/** A folder of this test alone; tests of a file may run side by side. */
function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pair-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Reads into one buffer and notes what came, byte for byte. */
function reading() {
  const heard: number[] = [];
  const buffer = Buffer.alloc(4);
  const callback = (bytes: number, read: Uint8Array) => {
    expect(read.buffer, "no chunk has memory of its own").toBe(buffer.buffer);
    heard.push(...read.subarray(0, bytes));
    return true;
  };
  return { heard, onread: { buffer, callback } };
}

describe("a pair of sockets", () => {
  it("carries bytes both ways and leaves nothing on the disk", async () => {
    const folder = ownFolder();
    const { heard, onread } = reading();
    const { ours, theirs } = await openSocketPair(onread, folder);
    expect(readdirSync(folder)).toEqual([]);
    ours.write(Buffer.of(1, 2, 3));
    theirs.resume();
    expect(await once(theirs, "data")).toEqual([Buffer.of(1, 2, 3)]);
    theirs.end(Buffer.of(4, 5, 6, 7, 8, 9));
    ours.resume();
    await once(ours, "close");
    expect(heard).toEqual([4, 5, 6, 7, 8, 9]);
  });

  it("is refused, with the reason, where no socket can be", async () => {
    const folder = ownFolder();
    const { onread } = reading();
    const deep = mkdtempSync(path.join(folder, "x".repeat(100)));
    await expect(openSocketPair(onread, deep)).rejects.toThrow("too long");
    expect(readdirSync(deep), "nothing is left").toEqual([]);
    await expect(openSocketPair(onread, path.join(folder, "missing"))).rejects.toThrow("ENOENT");
  });
});
