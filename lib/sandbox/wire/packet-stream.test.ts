import { describe, expect, it } from "vitest";
import { PacketReader, packetHead, type StreamPacket } from "@/lib/sandbox/wire/packet-stream";

const LIMITS = { headerBytes: 100, payloadBytes: 1_000 };
const NUMBERS = new Uint8Array(Float64Array.of(1, NaN, -0).buffer);

const PACKETS: readonly StreamPacket[] = [
  { header: { type: "ready", engine: "é" }, payload: null },
  { header: { id: 1 }, payload: NUMBERS },
  { header: {}, payload: new Uint8Array(0) },
  { header: { id: 2 }, payload: null },
];

function bytesOf(packets: readonly StreamPacket[]): Uint8Array {
  const parts = packets.flatMap(({ header, payload }) => [
    packetHead(header as object, payload?.byteLength ?? null),
    payload ?? new Uint8Array(0),
  ]);
  return Buffer.concat(parts);
}

describe("packets on a pipe", () => {
  it.each([1, 2, 7, 8, 9, 64, 10_000])("arrive whole in chunks of %i bytes", (size) => {
    const bytes = bytesOf(PACKETS);
    const reader = new PacketReader(LIMITS);
    const read: StreamPacket[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      const packets = reader.push(bytes.subarray(at, at + size));
      read.push(...(packets ?? []));
    }
    expect(read).toEqual(PACKETS);
  });

  it("are handed over as soon as they are whole", () => {
    const reader = new PacketReader(LIMITS);
    const first = bytesOf(PACKETS.slice(0, 1));
    const second = bytesOf(PACKETS.slice(1, 2));
    expect(reader.push(Buffer.concat([first, second.subarray(0, 3)]))).toHaveLength(1);
    expect(reader.push(second.subarray(3))).toHaveLength(1);
  });

  it("beyond the limits are refused before a byte of them is kept", () => {
    const header = packetHead({ text: "x".repeat(200) }, null);
    expect(new PacketReader(LIMITS).push(header)).toBeNull();
    const payload = packetHead({}, 1_001);
    expect(new PacketReader(LIMITS).push(payload)).toBeNull();
  });

  it("whose header is not JSON have none", () => {
    const head = Buffer.from([1, 0, 0, 0, 255, 255, 255, 255, 0x7b]);
    expect(new PacketReader(LIMITS).push(head)).toEqual([{ header: undefined, payload: null }]);
  });
});
