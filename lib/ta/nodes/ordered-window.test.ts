import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Memory } from "@/lib/ta/core/memory";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";

type Step = { readonly kind: "next" | "replace" | "burst" | "gap"; readonly value: number };

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(1e300, -1e300, 0, 1e13 + 1, 1e13 + 2),
);
const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom("next", "next", "next", "next", "replace", "burst", "gap"),
    value,
  }),
  { minLength: 1, maxLength: 400 },
);

/** What the window should hold, kept as a plain list that is sorted anew for each question. */
class NaiveWindow {
  readonly #length: number;
  #run: number[] = [];

  constructor(length: number) {
    this.#length = length;
  }

  next(value: number): void {
    this.#run.push(value);
  }

  undo(): void {
    this.#run.pop();
  }

  clear(): void {
    this.#run = [];
  }

  get isFull(): boolean {
    return this.#run.length >= this.#length;
  }

  get values(): readonly number[] {
    return this.#run.slice(-this.#length).sort((a, b) => a - b);
  }
}

function expectSame(window: OrderedWindow, answer: number, naive: NaiveWindow): void {
  const { values } = naive;
  expect(Number.isNaN(answer), "no answer until full").toBe(!naive.isFull);
  const ranked = values.map((_, rank) => window.valueAt(rank) + 0);
  expect(ranked).toEqual(values.map((value) => value + 0));
  expect(window.valueAt(values.length)).toBeNaN();
  const reach = Math.max(...values.map(Math.abs), 1);
  for (const probe of [values[0] ?? 0, values.at(-1) ?? 0, values[values.length >> 1] ?? 0, 0.5, -2e6]) {
    expect(window.countBelow(probe)).toBe(values.filter((value) => value < probe).length);
    expect(window.countEqual(probe)).toBe(values.filter((value) => value === probe).length);
    const distances = values.reduce((sum, value) => sum + Math.abs(value - probe), 0);
    expect(Math.abs(window.sumOfDistances(probe) - distances)).toBeLessThanOrEqual(
      1e-13 * values.length * Math.max(reach, Math.abs(probe)),
    );
  }
  if (!naive.isFull) return;
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  expect(Math.abs(answer - mean)).toBeLessThanOrEqual(1e-13 * reach);
}

describe("OrderedWindow", () => {
  it.each([1, 2, 5, 40, 150])(
    "is the last %d values sorted, also when steps are taken back or a new run begins",
    (length) => {
      fc.assert(
        fc.property(steps, (list) => {
          const memory = new Memory();
          const window = new OrderedWindow(memory, length);
          const naive = new NaiveWindow(length);
          let answer = NaN;
          const advance = (value: number) => {
            memory.save();
            answer = window.next(value);
            naive.next(value);
          };
          const takeBack = () => {
            memory.restore();
            naive.undo();
          };
          for (const { kind, value } of list) {
            if (kind === "gap") {
              memory.reset();
              naive.clear();
            }
            advance(kind === "replace" ? value / 2 : value);
            if (kind === "replace") {
              takeBack();
              advance(value);
            }
            if (kind === "burst") for (let i = 0; i < length; i++) advance(((value * 7) % 11) + i);
          }
          expectSame(window, answer, naive);
        }),
        { seed: 1, numRuns: 60 },
      );
    },
  );

  it("finds its values again when a run that began in the place of the last value is taken back", () => {
    const memory = new Memory();
    const window = new OrderedWindow(memory, 3);
    const naive = new NaiveWindow(3);
    for (const value of [5, 1, 4, 2]) {
      window.next(value);
      naive.next(value);
    }
    memory.save();
    for (let attempt = 0; attempt < 5; attempt++) {
      window.next(9);
      memory.reset();
      expect(window.next(8)).toBeNaN();
      expect([window.valueAt(0), window.valueAt(1)]).toEqual([8, NaN]);
      memory.restore();
    }
    naive.next(3);
    expectSame(window, window.next(3), naive);
  });

  it("forgets a huge value with the bar on which it leaves", () => {
    const window = new OrderedWindow(new Memory(), 2);
    for (const value of [1e300, 1e13 + 1, 1e13 + 2]) window.next(value);
    expect(window.next(1e13 + 4)).toBe(1e13 + 3);
    expect(window.sumOfDistances(1e13 + 3)).toBe(2);
  });

  it("answers NaN to NaN and stays as it was", () => {
    const window = new OrderedWindow(new Memory(), 2);
    window.next(1);
    expect(window.next(NaN)).toBeNaN();
    expect(window.next(2)).toBe(1.5);
  });

  it("sorts long windows in blocks: 5000 values falling, rising and alike", () => {
    const window = new OrderedWindow(new Memory(), 5000);
    const naive = new NaiveWindow(5000);
    let answer = NaN;
    for (let i = 0; i < 17_000; i++) {
      const value = i < 6000 ? -i : i < 11_000 ? (i * 7919) % 5003 : 3;
      answer = window.next(value);
      naive.next(value);
      if (i % 3000 === 2999) expectSame(window, answer, naive);
    }
  });
});
