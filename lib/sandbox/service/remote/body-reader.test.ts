import { expect, it } from "vitest";
import { BodyReader } from "@/lib/sandbox/service/remote/body-reader";

/** A body whose last part comes only when `rest` resolves. */
async function* body(first: number, rest: Promise<number>): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(first);
  yield new Uint8Array(await rest);
}

const at = (length: number) => Promise.resolve(length);

it("a body of exactly the limit is whole, one byte more is too long", async () => {
  const reader = new BodyReader({ bodyBytesMax: 10, allBytesMax: 100 });
  expect(await reader.read(body(4, at(6)))).toEqual(Buffer.alloc(10));
  expect(await reader.read(body(4, at(7)))).toBe("too long");
});

it("bodies that trickle in together are bounded together, and make room when they end", async () => {
  const reader = new BodyReader({ bodyBytesMax: 10, allBytesMax: 12 });
  const { promise, resolve } = Promise.withResolvers<number>();
  const slow = reader.read(body(8, promise));
  expect(await reader.read(body(2, at(3)))).toBe("too many");
  resolve(1);
  expect(await slow).toHaveLength(9);
  expect(await reader.read(body(2, at(3)))).toHaveLength(5);
});

it("a body that breaks off makes room too", async () => {
  const reader = new BodyReader({ bodyBytesMax: 10, allBytesMax: 10 });
  await expect(reader.read(body(8, Promise.reject(new Error("cut off"))))).rejects.toThrow("cut off");
  expect(await reader.read(body(5, at(5)))).toHaveLength(10);
});
