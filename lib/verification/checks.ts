import type { Check } from "@/lib/verification/check";
import { averagingDown } from "@/lib/verification/checks/averaging-down";
import { cherryPicking } from "@/lib/verification/checks/cherry-picking";
import { depositMasking } from "@/lib/verification/checks/deposit-masking";
import { digitTests } from "@/lib/verification/checks/digit-tests";
import { drawdownRefill } from "@/lib/verification/checks/drawdown-refill";
import { kinkAtZero } from "@/lib/verification/checks/kink-at-zero";
import { martingale } from "@/lib/verification/checks/martingale";
import { noStop } from "@/lib/verification/checks/no-stop";
import { profitConcentration } from "@/lib/verification/checks/profit-concentration";
import { serialCorrelation } from "@/lib/verification/checks/serial-correlation";
import { sizeSpike } from "@/lib/verification/checks/size-spike";
import { smoothness } from "@/lib/verification/checks/smoothness";
import { styleBreak } from "@/lib/verification/checks/style-break";

/** The ranked checks of reference §4.4, in the order of running and showing. */
export const CHECKS: readonly Check[] = [
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
  profitConcentration,
  styleBreak,
  digitTests,
];
