import type { Check } from "@/lib/verification/check";

type Words = Omit<Check, "run">;

/** A check of what happens to those who copy; it says so as long as there is nobody. */
function ofCopying(words: Words): Check {
  return {
    ...words,
    run: () => ({ state: "not_applicable", reason: "Not applicable yet: nobody copies." }),
  };
}

export const frontRunning = ofCopying({
  rank: 19,
  id: "front-running",
  title: "Front-running of followers",
  formula:
    "Mean mark-out of the provider's other accounts 5 min after the followers' fills; own and copied size / volume of the minute.",
  threshold:
    "An opposite trade within 5 min in > 10 % of the signals, or size > 10 % of the minute's volume, hides.",
  actsAlone: false,
});

export const replicability = ofCopying({
  rank: 20,
  id: "replicability",
  title: "Replicability",
  formula:
    "Asset-weighted return of the followers − return of the provider over the same windows; median slippage / mean profit of a trade.",
  threshold: "≤ −0.5 % a month warns; slippage > 50 % of the mean profit hides as not copyable.",
  actsAlone: false,
});

export const feeCycle = ofCopying({
  rank: 25,
  id: "fee-cycle",
  title: "Fee cycle",
  formula: "Paths of money provider → follower → fee → provider.",
  threshold: "Any cycle blocks.",
  actsAlone: true,
});
