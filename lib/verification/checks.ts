import type { Check } from "@/lib/verification/check";
import { averagingDown } from "@/lib/verification/checks/averaging-down";
import { cherryPicking } from "@/lib/verification/checks/cherry-picking";
import { churn } from "@/lib/verification/checks/churn";
import { clone } from "@/lib/verification/checks/clone";
import { feeCycle, frontRunning, replicability } from "@/lib/verification/checks/copying-checks";
import { depositMasking } from "@/lib/verification/checks/deposit-masking";
import { digitTests } from "@/lib/verification/checks/digit-tests";
import { drawdownRefill } from "@/lib/verification/checks/drawdown-refill";
import { hiddenLoss } from "@/lib/verification/checks/hidden-loss";
import { kinkAtZero } from "@/lib/verification/checks/kink-at-zero";
import { lateSignals } from "@/lib/verification/checks/late-signals";
import { ledgerIntegrity } from "@/lib/verification/checks/ledger-integrity";
import { martingale } from "@/lib/verification/checks/martingale";
import { mirrorHedging } from "@/lib/verification/checks/mirror-hedging";
import { noStop } from "@/lib/verification/checks/no-stop";
import { priceFeasibility } from "@/lib/verification/checks/price-feasibility";
import { profitConcentration } from "@/lib/verification/checks/profit-concentration";
import { recompute } from "@/lib/verification/checks/recompute";
import { serialCorrelation } from "@/lib/verification/checks/serial-correlation";
import { sizeSpike } from "@/lib/verification/checks/size-spike";
import { smoothness } from "@/lib/verification/checks/smoothness";
import { socialProof } from "@/lib/verification/checks/social-proof";
import { styleBreak } from "@/lib/verification/checks/style-break";

/** The ranked checks of reference §4.4, in the order of running and showing. */
export const CHECKS: readonly Check[] = [
  ledgerIntegrity,
  priceFeasibility,
  lateSignals,
  recompute,
  hiddenLoss,
  averagingDown,
  martingale,
  noStop,
  smoothness,
  serialCorrelation,
  kinkAtZero,
  depositMasking,
  drawdownRefill,
  sizeSpike,
  cherryPicking,
  mirrorHedging,
  clone,
  churn,
  frontRunning,
  replicability,
  profitConcentration,
  styleBreak,
  digitTests,
  socialProof,
  feeCycle,
];
