/** An indicator fed one input at a time. Equal to the batch function over the same inputs. */
export interface Stream<Input, Output> {
  /** Adds the next input and answers the output there. */
  update(input: Input): Output;
  /**
   * Puts `input` in the place of the last one (a candle still forming) and answers the new output there.
   * @throws Error when there was no `update` yet.
   */
  replaceLast(input: Input): Output;
}

/**
 * An indicator as a step from one state to the next.
 *
 * `next` leaves `before` usable: after `next(s, a)`, `next(s, b)` is what it would have been without the
 * first call. That is the whole reason why `replaceLast` is right for every indicator.
 */
export interface StreamRule<State, Input, Output> {
  readonly start: State;
  next(before: State, input: Input): State;
  output(state: State): Output;
}

/** A stream over a rule: keeps the state before the last input and the state after it. */
export function createStream<State, Input, Output>(
  rule: StreamRule<State, Input, Output>,
): Stream<Input, Output> {
  let before = rule.start;
  let after = rule.start;
  let started = false;
  return {
    update(input) {
      before = after;
      after = rule.next(before, input);
      started = true;
      return rule.output(after);
    },
    replaceLast(input) {
      if (!started) throw new Error("replaceLast needs an update before it: there is no last input yet");
      after = rule.next(before, input);
      return rule.output(after);
    },
  };
}

/** The stream reading its input from something bigger (a bar) and answering in another shape. */
export function mapStream<Outer, Input, Output, Answer>(
  stream: Stream<Input, Output>,
  read: (outer: Outer) => Input,
  answer: (output: Output) => Answer,
): Stream<Outer, Answer> {
  return {
    update: (outer) => answer(stream.update(read(outer))),
    replaceLast: (outer) => answer(stream.replaceLast(read(outer))),
  };
}
