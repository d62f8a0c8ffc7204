type Outputs = Readonly<Record<string, Float64Array>>;

/** What later bars did to the values of one output. */
export interface OutputChange {
  readonly output: string;
  /** The first bar whose value moved. */
  readonly bar: number;
  /** The first bar that had a number and then another one, or none; -1: there is no such bar. */
  readonly revisedBar: number;
  readonly expected: number;
  readonly actual: number;
}

/**
 * Compares the values of the bars before `until`, bit by bit but for the sign of a zero and the kind of a NaN.
 * `earlier` is what was said with less (or other) bars behind, `later` what all bars say.
 */
export function compareRuns(earlier: Outputs, later: Outputs, until: number): OutputChange[] {
  return Object.keys(later).flatMap((output) => {
    const change = compareOutput(output, earlier[output], later[output], until);
    return change === null ? [] : [change];
  });
}

const NOTHING: Float64Array = new Float64Array(0);

function compareOutput(
  output: string,
  earlier = NOTHING,
  later = NOTHING,
  until: number,
): OutputChange | null {
  let bar = -1;
  for (let i = 0; i < until; i += 1) {
    const [before = Number.NaN, after = Number.NaN] = [earlier[i], later[i]];
    if (before === after || (Number.isNaN(before) && Number.isNaN(after))) continue;
    if (bar < 0) bar = i;
    if (Number.isNaN(before)) continue;
    return changeAt(output, bar, i);
  }
  return bar < 0 ? null : changeAt(output, bar, -1);

  function changeAt(name: string, first: number, revisedBar: number): OutputChange {
    return {
      output: name,
      bar: first,
      revisedBar,
      expected: later[first] ?? Number.NaN,
      actual: earlier[first] ?? Number.NaN,
    };
  }
}
