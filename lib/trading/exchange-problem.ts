import { AppError } from "@/lib/errors";
import type { KeyReport } from "@/lib/trading/exchange-key";
import { EXCHANGES, type ExchangeId } from "@/lib/trading/exchanges";

export const EXCHANGE_PROBLEMS = [
  "unreachable",
  "rate_limited",
  "key_missing",
  "key_refused",
  "permission_missing",
  "key_may_trade",
  "other_account",
  "unreadable",
  "unreconciled",
] as const;
export type ExchangeProblem = (typeof EXCHANGE_PROBLEMS)[number];

/** A failed read, as the rest of the product knows it. `message` is for the log and holds no key. */
export class ExchangeFailure extends Error {
  readonly problem: ExchangeProblem;
  /** As the exchange asked. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: ExchangeProblem, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = "ExchangeFailure";
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const WORDS: Readonly<Record<ExchangeProblem, (exchange: string) => string>> = {
  unreachable: (exchange) =>
    `${exchange} does not answer. We keep trying, less often each time; there is nothing you need to do.`,
  rate_limited: (exchange) =>
    `${exchange} asks us to wait. We do, and go on by ourselves; other programs that use your account may be the reason.`,
  key_missing: () => "The key was removed. Connect a read-only key to go on.",
  key_refused: (exchange) =>
    `${exchange} refuses the key: it was deleted, has expired, or is bound to other addresses. Make a new read-only key and replace it here.`,
  permission_missing: (exchange) =>
    `The key may not read all that the record needs. Give it the permissions listed here at ${exchange}, or replace it.`,
  key_may_trade: (exchange) =>
    `The key may do more than read. Take those permissions away at ${exchange}, or replace the key: we use keys that can only read.`,
  other_account: (exchange) =>
    `The key belongs to another account of ${exchange} than this record. Put in a key of the account the record began with.`,
  unreadable: (exchange) =>
    `${exchange} answers what does not fit the record. Nothing of it was taken. We keep trying; write to us if it stays.`,
  unreconciled: (exchange) =>
    `The balances ${exchange} reports are not those of the record. Something moved that we cannot read, such as a transfer to futures or Earn: see the comparison.`,
};

/** What is wrong and what to do, for the owner. */
export function problemWords(problem: ExchangeProblem, exchange: ExchangeId): string {
  return WORDS[problem](EXCHANGES[exchange].label);
}

/** Why a key is not good for reading; null when it is. */
export function keyProblem({ excess, missing }: KeyReport): ExchangeProblem | null {
  if (excess.length > 0) return "key_may_trade";
  return missing.length > 0 ? "permission_missing" : null;
}

/** Refuses a key that was just typed. */
export function refusedKey(report: KeyReport, exchange: ExchangeId): AppError | null {
  const { label } = EXCHANGES[exchange];
  const problem = keyProblem(report);
  if (problem === null) return null;
  const message =
    problem === "key_may_trade"
      ? `This key may do more than read: ${report.excess.join(", ")}. Take that away at ${label}, or make a key that can only read.`
      : `This key may not read what a record needs: ${report.missing.join(", ")}. Give it that at ${label}, or make a new key.`;
  return new AppError("UNPROCESSABLE", message, { errors: [{ path: "apiKey", message }] });
}

/** Why a key that was just typed could not be looked at. */
export function unseenKey({ problem, message, retryAfterSeconds }: ExchangeFailure, exchange: ExchangeId) {
  const { label } = EXCHANGES[exchange];
  const more = {
    detail: message,
    cause: problem,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
  switch (problem) {
    case "rate_limited":
      return new AppError("RATE_LIMITED", `${label} asks for a pause. Try again in a minute.`, more);
    case "key_refused":
    case "permission_missing": {
      const words = `${label} refuses this key and secret. Copy both again; the key must not be bound to addresses.`;
      return new AppError("UNPROCESSABLE", words, { ...more, errors: [{ path: "apiKey", message: words }] });
    }
    default:
      return new AppError(
        "UNAVAILABLE",
        `${label} cannot be reached to check the key. Try again later.`,
        more,
      );
  }
}
