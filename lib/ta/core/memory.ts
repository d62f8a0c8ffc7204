/**
 * What an indicator remembers between two bars: objects whose numbers and booleans are the whole state.
 *
 * A step may write into arrays as well, as long as the step before it would not read what was written: a ring
 * with one place more than its window, a block rebuilt from the ring. Then copying the fields back takes a step
 * back, which is how a candle still forming is replaced.
 */
export class Memory {
  readonly #kept: { readonly state: object; readonly first: object; readonly saved: object }[] = [];

  /** Keeps the object's fields from now on; what they hold now is where `reset` returns to. */
  track<T extends object>(state: T): T {
    this.#kept.push({ state, first: { ...state }, saved: { ...state } });
    return state;
  }

  /** Back to before the first bar. */
  reset(): void {
    for (const { state, first } of this.#kept) Object.assign(state, first);
  }

  /** Marks the state that `restore` returns to. */
  save(): void {
    for (const { state, saved } of this.#kept) Object.assign(saved, state);
  }

  /** Back to the state of the last `save`. */
  restore(): void {
    for (const { state, saved } of this.#kept) Object.assign(state, saved);
  }
}
