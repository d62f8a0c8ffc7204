/** Events of one account that a day anchors. */
export interface AnchoredSpan {
  accountId: string;
  firstSeq: bigint;
  lastSeq: bigint;
}

/** The same with its place in the tree: the leaf of an event is `firstLeaf + seq − firstSeq`. */
export interface PlacedSpan extends AnchoredSpan {
  firstLeaf: bigint;
}

/** Gives spans their leaves, one after the other behind a tree of `size` leaves. */
export function placeSpans(spans: readonly AnchoredSpan[], size: bigint): PlacedSpan[] {
  let firstLeaf = size;
  return spans.map((span) => {
    const placed = { ...span, firstLeaf };
    firstLeaf += span.lastSeq - span.firstSeq + 1n;
    return placed;
  });
}

/** The same events in the same order, in groups of at most `limit` events. */
export function groupsOf(spans: readonly AnchoredSpan[], limit: bigint): AnchoredSpan[][] {
  const groups: AnchoredSpan[][] = [];
  let room = 0n;
  for (const { accountId, firstSeq, lastSeq } of spans) {
    for (let from = firstSeq; from <= lastSeq; ) {
      if (room === 0n) {
        groups.push([]);
        room = limit;
      }
      const to = from + room - 1n < lastSeq ? from + room - 1n : lastSeq;
      groups.at(-1)?.push({ accountId, firstSeq: from, lastSeq: to });
      room -= to - from + 1n;
      from = to + 1n;
    }
  }
  return groups;
}
