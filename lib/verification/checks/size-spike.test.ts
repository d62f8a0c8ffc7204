import { describe, expect, it } from "vitest";
import { sizeSpike } from "@/lib/verification/checks/size-spike";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { aRecord, at, roundTrip } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

const sized = (sizes: readonly number[]) =>
  sizeSpike.run(aRecord({ events: sizes.flatMap((qty, day) => roundTrip(at(day), { qty })) }));
/** Leverage of each day on an account that never moves. */
const leveraged = (leverage: readonly number[]) =>
  sizeSpike.run(
    recordOfReturns(Array<number>(leverage.length).fill(0), { gross: leverage.map((x) => 10_000 * x) }),
  );

describe("size spike", () => {
  it("equal sizes take a spread of 10 %: an order of e^0.4 times the usual passes, a larger one warns", () => {
    const usual = Array<number>(30).fill(1);
    expect(sized([...usual, 1.49])).toMatchObject({
      state: "passed",
      evidence: { largestZ: expect.closeTo(3.988, 3) },
    });
    expect(sized([...usual, 1.5])).toMatchObject({ state: "raised", severity: "warn" });
  });

  it("who varies sizes has to go further: z is robust against the rest", () => {
    const varied = Array.from({ length: 40 }, (_, index) => 2 ** ((index % 5) - 2));
    // Median 1, MAD ln 2: the threshold is 2^(4 · 1.4826).
    expect(sized([...varied, 60]).state).toBe("passed");
    expect(sized([...varied, 62])).toMatchObject({
      state: "raised",
      evidence: { largestZ: expect.closeTo(4.016, 3) },
    });
  });

  it("leverage of three times its median of 30 days passes, more warns", () => {
    const usual = Array<number>(40).fill(1);
    expect(leveraged([...usual, 3])).toMatchObject({ state: "passed", evidence: { leverageRatio: 3 } });
    expect(leveraged([...usual, 3.1]).state).toBe("raised");
    expect(leveraged([...Array<number>(9).fill(1), 5])).toMatchObject({ state: "insufficient" });
  });

  it("days without a position are no usual leverage", () => {
    const seldom = Array.from({ length: 60 }, (_, day) => (day % 3 === 0 ? 1 : 0));
    expect(leveraged(seldom)).toMatchObject({ state: "passed", evidence: { leverageRatio: 1 } });
  });

  it("days that swing ten times as far are a spike of the value at risk", () => {
    const random = seededRandom(14);
    const swings = (scale: number) =>
      sizeSpike.run(
        recordOfReturns(
          Array.from({ length: 200 }, (_, day) => (day < 160 ? 0.005 : 0.005 * scale) * random.normal()),
        ),
      );
    expect(swings(10).state).toBe("raised");
    expect(swings(1).state).toBe("passed");
  });

  it("nineteen orders and no days are too little", () => {
    expect(sized(Array<number>(19).fill(1)).state).toBe("insufficient");
    expect(sized([...Array<number>(19).fill(1), 1])).toMatchObject({ evidence: { largestZ: 0 } });
  });
});
