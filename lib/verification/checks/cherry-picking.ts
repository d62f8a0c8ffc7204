import type { DailyEquity } from "@/lib/trading/daily-equity";
import type { Check } from "@/lib/verification/check";
import { judged } from "@/lib/verification/outcome";

const OPENED_MAX = 3;
const ALIVE_MIN = 0.5;

export const cherryPicking: Check = {
  rank: 15,
  id: "cherry-picking",
  title: "Cherry-picking of accounts",
  formula:
    "Accounts alive / accounts ever opened by the owner and by people who sign in from the same place; paper accounts aside. Dead: closed, or all capital lost.",
  threshold: `More than ${OPENED_MAX} opened of which fewer than ${100 * ALIVE_MIN} % live warns. The deflated Sharpe ratio counts everybody ever listed.`,
  actsAlone: false,
  run: ({ account, derived, linked }) => {
    const others = linked.filter(({ kind }) => kind !== "paper");
    const living = others.filter(({ closedDay, daily }) => closedDay === null && !isLost(daily));
    const isAlive = account.state !== "closed" && !isLost(derived.daily);
    const [opened, alive] = [others.length + 1, living.length + (isAlive ? 1 : 0)];
    const evidence = {
      opened,
      alive,
      ofOwner: others.filter(({ link }) => link === "owner").length + 1,
      fromSameAddress: others.filter(({ link }) => link === "address").length,
    };
    return judged(opened > OPENED_MAX && alive / opened < ALIVE_MIN ? "warn" : null, evidence);
  },
};

function isLost(daily: DailyEquity): boolean {
  return daily.return.some((r) => r <= -1);
}
