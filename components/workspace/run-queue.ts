/** How many runs of one chart are on their way at once: what the sandbox gives one person. */
const AT_ONCE = 2;
/** Results that are kept, so that going back to earlier settings asks nobody. */
const KEPT = 60;

export interface RunQueue<Result> {
  /** Runs what is asked under a key that names its answer; equal keys run once. */
  run: (key: string, work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  /** Stops and forgets what is still on its way under any other key. */
  keepOnly: (keys: ReadonlySet<string>) => void;
}

/** Runs two things at a time, in the order they were asked for, and keeps the last sixty answers. */
export function createRunQueue<Result>(): RunQueue<Result> {
  const answers = new Map<string, Promise<Result>>();
  const open = new Map<string, AbortController>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function turn(): Promise<void> {
    if (running < AT_ONCE) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }
  /** Hands the place on; nobody slips in between. */
  function next() {
    const first = waiting.shift();
    if (first === undefined) running -= 1;
    else first();
  }
  async function inTurn(
    work: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> {
    await turn();
    try {
      signal.throwIfAborted();
      return await work(signal);
    } finally {
      next();
    }
  }

  return {
    run(key, work) {
      const known = answers.get(key);
      if (known !== undefined) return known;
      const abort = new AbortController();
      const answer = inTurn(work, abort.signal);
      answers.set(key, answer);
      open.set(key, abort);
      answer.then(
        () => open.delete(key),
        () => {
          // A failure may be asked again; a later question under the same key is not this one's to forget.
          if (answers.get(key) === answer) answers.delete(key);
          if (open.get(key) === abort) open.delete(key);
        },
      );
      for (const oldest of answers.keys()) {
        if (answers.size <= KEPT) break;
        if (!open.has(oldest)) answers.delete(oldest);
        else break;
      }
      return answer;
    },
    keepOnly(keys) {
      for (const [key, abort] of open) {
        if (keys.has(key)) continue;
        abort.abort();
        answers.delete(key);
        open.delete(key);
      }
    },
  };
}
