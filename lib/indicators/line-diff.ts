import type { SourceDiff } from "@/lib/indicators/version-schema";

export type DiffLine = SourceDiff["hunks"][number][number];

export interface LineDiff {
  lines: DiffLine[];
  added: number;
  removed: number;
  /** The texts differ too much for a line-by-line comparison: everything between the common ends is replaced. */
  coarse: boolean;
}

const CELLS_MAX = 1_000_000;

/**
 * Compares two texts line by line: common start and end taken off, a longest common subsequence between.
 *
 * Time and memory are bounded by 1,000,000 pairs of lines; above that the middle counts as replaced.
 */
export function lineDiff(before: string, after: string): LineDiff {
  const old = splitLines(before);
  const now = splitLines(after);
  const start = commonStart(old, now);
  const end = commonEnd(old, now, start);
  const oldMiddle = old.slice(start, old.length - end);
  const nowMiddle = now.slice(start, now.length - end);
  const coarse = oldMiddle.length * nowMiddle.length > CELLS_MAX;
  const steps = [
    ...old.slice(0, start).map(same),
    ...(coarse ? replaced(oldMiddle, nowMiddle) : middleSteps(oldMiddle, nowMiddle)),
    ...old.slice(old.length - end).map(same),
  ];
  const lines = numbered(steps);
  return {
    lines,
    added: lines.filter(({ kind }) => kind === "added").length,
    removed: lines.filter(({ kind }) => kind === "removed").length,
    coarse,
  };
}

type Step = Pick<DiffLine, "kind" | "text">;
const same = (text: string): Step => ({ kind: "same", text });
const added = (text: string): Step => ({ kind: "added", text });
const removed = (text: string): Step => ({ kind: "removed", text });

function splitLines(text: string): string[] {
  if (text === "") return [];
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) - start && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function replaced(old: readonly string[], now: readonly string[]): Step[] {
  return [...old.map(removed), ...now.map(added)];
}

function middleSteps(old: readonly string[], now: readonly string[]): Step[] {
  const width = now.length + 1;
  const lengths = commonLengths(old, now, width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const oldLine = old[i];
    const nowLine = now[j];
    if (oldLine === undefined) return [...steps, ...now.slice(j).map(added)];
    if (nowLine === undefined) return [...steps, ...old.slice(i).map(removed)];
    if (oldLine === nowLine) {
      steps.push(same(oldLine));
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      steps.push(removed(oldLine));
      i += 1;
    } else {
      steps.push(added(nowLine));
      j += 1;
    }
  }
}

/** Cell (i, j): length of the longest common subsequence of `old` from i and `now` from j. */
function commonLengths(old: readonly string[], now: readonly string[], width: number): Uint32Array {
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] ?? 0;
      const right = lengths[i * width + j + 1] ?? 0;
      const diagonal = lengths[(i + 1) * width + j + 1] ?? 0;
      lengths[i * width + j] = old[i] === now[j] ? diagonal + 1 : Math.max(below, right);
    }
  }
  return lengths;
}

function numbered(steps: readonly Step[]): DiffLine[] {
  let before = 0;
  let after = 0;
  return steps.map(({ kind, text }) => {
    if (kind !== "added") before += 1;
    if (kind !== "removed") after += 1;
    return { kind, text, before: kind === "added" ? null : before, after: kind === "removed" ? null : after };
  });
}

/** The changed places with `context` unchanged lines around each; lines of one hunk are neighbours. */
export function diffHunks(lines: readonly DiffLine[], context = 3): DiffLine[][] {
  const shown = new Set<number>();
  lines.forEach((line, index) => {
    if (line.kind === "same") return;
    for (let near = index - context; near <= index + context; near += 1) shown.add(near);
  });
  const hunks: DiffLine[][] = [];
  let open: DiffLine[] = [];
  lines.forEach((line, index) => {
    if (shown.has(index)) open.push(line);
    else if (open.length > 0) {
      hunks.push(open);
      open = [];
    }
  });
  return open.length > 0 ? [...hunks, open] : hunks;
}

/** Two sources as the changed places of one. */
export function sourceDiff(before: string, after: string): SourceDiff {
  const { lines, ...counts } = lineDiff(before, after);
  return { ...counts, hunks: diffHunks(lines) };
}
