/**
 * Jensen–Shannon divergence of two lists of counts, in bits: 0 for equal shares, 1 for shares that have nothing in
 * common. NaN where a list is empty.
 *
 * Source: J. Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37 (1991).
 */
export function jensenShannon(
  first: ReadonlyMap<number, number>,
  second: ReadonlyMap<number, number>,
): number {
  const [ofFirst, ofSecond] = [sharesOf(first), sharesOf(second)];
  let bits = 0;
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    const [p, q] = [ofFirst(key), ofSecond(key)];
    bits += (informationOf(p, (p + q) / 2) + informationOf(q, (p + q) / 2)) / 2;
  }
  return first.size === 0 || second.size === 0 ? Number.NaN : bits;
}

/** How often each key is there. */
export function countsOf(keys: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sharesOf(counts: ReadonlyMap<number, number>): (key: number) => number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (key) => (counts.get(key) ?? 0) / all;
}

function informationOf(share: number, mixed: number): number {
  return share === 0 ? 0 : share * Math.log2(share / mixed);
}
