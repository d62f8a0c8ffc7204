import { describe, expect, it } from "vitest";
import { type ChainLink, GENESIS, type SealedFields, sealHash, walkChain } from "@/lib/audit/chain";

function event(id: bigint): SealedFields {
  return {
    id,
    at: new Date(1_700_000_000_000 + Number(id)),
    actorId: null,
    actorKind: "system",
    action: "thing.happened",
    subjectKind: "thing",
    subjectId: String(id),
    requestId: null,
    data: `{"n":${id}}`,
  };
}

function chainOf(count: number): ChainLink[] {
  const links: ChainLink[] = [];
  let prevHash = GENESIS;
  for (let n = 1n; n <= BigInt(count); n += 1n) {
    const hash = sealHash(prevHash, event(n));
    links.push({ pos: n, prevHash, hash, event: event(n) });
    prevHash = hash;
  }
  return links;
}

const start = { pos: 0n, hash: GENESIS };

describe("audit chain", () => {
  it("walks an intact chain to its last hash", () => {
    const links = chainOf(5);
    expect(walkChain(start, links)).toEqual({ ok: true, state: { pos: 5n, hash: links[4]?.hash } });
  });

  it("continues from the middle with the state reached before", () => {
    const links = chainOf(5);
    const half = walkChain(start, links.slice(0, 2));
    expect(half.ok && walkChain(half.state, links.slice(2)).ok).toBe(true);
  });

  it("finds an event whose data was altered after sealing", () => {
    const links = chainOf(3);
    const altered = links.map((link) =>
      link.pos === 2n ? { ...link, event: { ...link.event, data: "{}" } } : link,
    );
    expect(walkChain(start, altered)).toEqual({
      ok: false,
      pos: 2n,
      reason: "the event differs from what was sealed",
    });
  });

  it("finds a removed seal", () => {
    expect(
      walkChain(
        start,
        chainOf(3).filter((link) => link.pos !== 2n),
      ),
    ).toMatchObject({ ok: false, pos: 3n });
  });

  it("finds an event swapped with its neighbour", () => {
    const [first, second] = chainOf(2);
    if (!first || !second) throw new Error("two links were made");
    expect(walkChain(start, [{ ...first, event: second.event }, second])).toMatchObject({
      ok: false,
      pos: 1n,
    });
  });
});
