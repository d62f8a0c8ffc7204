import { describe, expect, it } from "vitest";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { CHECKS } from "@/lib/verification/checks";
import { BAD_ACTOR_NAMES } from "@/lib/verification/simulator/bad-actors";
import { badRecord, companionTraders, honestRecord } from "@/lib/verification/simulator/calibration";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

const days = (count: number, r: (day: number) => number) => Array.from({ length: count }, (_, day) => r(day));
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => roundTrip(at(0, 7_200_000 * index)));

/** Records on which a quotient, a logarithm or a rank has nothing to stand on. */
const ODD: Readonly<Record<string, CheckedRecord>> = {
  "no event": aRecord(),
  "no marked day": recordOfReturns([]),
  "one day": recordOfReturns([0.01]),
  "flat days": recordOfReturns(days(120, () => 0)),
  "equal gains": recordOfReturns(days(120, () => 0.01)),
  "gains far from zero that hardly differ": recordOfReturns(days(120, (day) => 0.01 + 1e-9 * (day % 3))),
  "a loss of everything": recordOfReturns([...days(100, (day) => (day % 2 === 0 ? 0.01 : -0.01)), -1]),
  "a thousandfold day": recordOfReturns([...days(100, () => 0.001), 999]),
  "days without a mark": recordOfReturns(days(150, (day) => (day % 3 === 0 ? Number.NaN : 0.01 * (day % 2)))),
  "a flow without a rate": recordOfReturns(
    days(120, (day) => 0.01 * (day % 2)),
    {
      flows: [10_000, ...Array<number>(49).fill(0), Number.NaN],
    },
  ),
  "only winners at one price": aRecord({ events: many(200).flat() }),
  "one open position": aRecord({ events: [fill(1e-12, 1e12, at(0))] }),
  "a market that vanished": aRecord({
    events: many(60).flat(),
    closes: { "SIM-USD": days(90, () => Number.NaN) },
  }),
};

describe.each(CHECKS)("check $rank, $id", ({ run }) => {
  it.each(Object.entries(ODD))("has an answer of finite numbers for %s", (_, record) => {
    const outcome = run(record);
    expect(outcome).toEqual(JSON.parse(JSON.stringify(outcome)));
  });
});

it("every check answers the same twice, in finite numbers, for honest and bad accounts", () => {
  const records = [
    honestRecord("investors", 2),
    honestRecord("traders", 5, companionTraders()),
    ...BAD_ACTOR_NAMES.map((actor) => badRecord(actor, 1)),
  ];
  for (const record of records)
    for (const { id, run } of CHECKS) {
      const outcome = run(record);
      expect(outcome, id).toEqual(JSON.parse(JSON.stringify(outcome)));
      expect(run(record), id).toEqual(outcome);
    }
});
