import type { AccountDto } from "@/lib/trading/account-schema";
import type { AccountEventDto } from "@/lib/trading/event-schema";

/** What an account's kind is called. */
export const KIND_WORDS: Readonly<Record<AccountDto["kind"], string>> = {
  imported: "Files and API",
  exchange: "Exchange keys",
  paper: "Paper, simulated",
  copy: "Copying",
};

/** What an event's kind is called. */
export const EVENT_WORDS: Readonly<Record<AccountEventDto["kind"], string>> = {
  fill: "Fill",
  deposit: "Deposit",
  withdrawal: "Withdrawal",
  fee: "Fee",
  income: "Income",
  void: "Taken back",
};
