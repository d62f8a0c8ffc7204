import { expect, it } from "vitest";
import { momentsOf } from "@/lib/performance/moments";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { autocorrelation } from "@/lib/verification/statistics/serial-correlation";

const DRAWS = 100_000;

it("equal seeds give equal draws, others give others", () => {
  const draws = (seed: number) => {
    const random = seededRandom(seed);
    return [random.uniform(), random.normal(), random.normal(), random.uniform()];
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

it("draws of neighbouring seeds have nothing to do with each other", () => {
  const firsts = Float64Array.from({ length: 10_000 }, (_, seed) => seededRandom(seed).normal());
  expect(Math.abs(autocorrelation(firsts, 1)), "1 % point of 10,000 values").toBeLessThan(0.026);
});

it("normal draws have the moments of a normal distribution (four standard errors)", () => {
  const random = seededRandom(1);
  const { mean, deviation, skewness, kurtosis } = momentsOf(
    Float64Array.from({ length: DRAWS }, () => random.normal()),
  );
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(DRAWS));
  expect(Math.abs((deviation ?? 0) - 1)).toBeLessThan(4 / Math.sqrt(2 * DRAWS));
  expect(Math.abs(skewness ?? 1)).toBeLessThan(4 * Math.sqrt(6 / DRAWS));
  expect(Math.abs((kurtosis ?? 0) - 3)).toBeLessThan(4 * Math.sqrt(24 / DRAWS));
});

it("uniform draws fill ten boxes evenly and stay below one (χ² with 9 degrees below its 1 % point)", () => {
  const random = seededRandom(2);
  const boxes = new Float64Array(10);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const box = Math.floor(10 * random.uniform());
    boxes[box] = (boxes[box] ?? Number.NaN) + 1;
  }
  const expected = DRAWS / 10;
  expect(boxes.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(21.67);
});
