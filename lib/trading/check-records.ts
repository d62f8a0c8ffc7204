import { fieldsOf } from "@/lib/trading/check-proof";
import { bytesOf, chainInput, hexOf } from "@/lib/trading/hash-input";
import type { Digest } from "@/lib/trading/merkle-proof";

export const RECORDS_FORMAT = "touchstone-records/1";

/** First line of an export; each line after it is a `RecordLine`. */
export interface RecordsHead {
  format: typeof RECORDS_FORMAT;
  account: string;
  /** Events that follow. */
  events: number;
  /** Chain hash after the last of them. */
  headHash: string;
}

export interface RecordLine {
  /** The canonical JSON that is hashed, to the character. */
  record: string;
  hash: string;
}

export interface RecordsReport {
  account: string;
  /** Events whose step of the chain holds. */
  checked: number;
  headHash: string;
  /** Null when the whole chain holds; otherwise the line of the file, from 1, and what is wrong there. */
  failure: { line: number; reason: string } | null;
}

const START = "0".repeat(64);

/** Walks the exported chain of an account from its beginning to its head; stops at the first break. */
export async function checkRecords(
  lines: Iterable<string> | AsyncIterable<string>,
  digest: Digest,
): Promise<RecordsReport> {
  const report: RecordsReport = { account: "", checked: 0, headHash: START, failure: null };
  let head: RecordsHead | null = null;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    if (head === null) {
      head = headOf(text);
      if (head === null)
        return fail(report, line, `The file does not begin with a line of the format ${RECORDS_FORMAT}.`);
      report.account = head.account;
      continue;
    }
    const reason = await stepProblem(report, text, digest);
    if (reason !== null) return fail(report, line, reason);
  }
  if (head === null) return fail(report, 1, "The file is empty.");
  if (report.checked !== head.events) {
    return fail(report, line, `${head.events} events were exported, ${report.checked} are here.`);
  }
  return report.headHash === head.headHash
    ? report
    : fail(report, line, `The chain ends with ${report.headHash}, the head says ${head.headHash}.`);
}

/** What is wrong with the next line; where nothing is, the report has moved past it. */
async function stepProblem(report: RecordsReport, text: string, digest: Digest): Promise<string | null> {
  const next = recordLineOf(text);
  if (next === null) return "The line has no record and hash.";
  const { account, seq } = fieldsOf(next.record);
  if (account !== report.account) return `The record is of account ${account}.`;
  if (seq !== report.checked + 1)
    return `Event ${report.checked + 1} is missing: the record is event ${seq}.`;
  const hash = hexOf(await digest(chainInput(bytesOf(report.headHash), next.record)));
  if (hash !== next.hash) return `Event ${seq} gives the hash ${hash}, the file says ${next.hash}.`;
  report.checked += 1;
  report.headHash = hash;
  return null;
}

function fail(report: RecordsReport, line: number, reason: string): RecordsReport {
  return { ...report, failure: { line, reason } };
}

function headOf(text: string): RecordsHead | null {
  const { format, account, events, headHash } = parsed(text);
  return format === RECORDS_FORMAT &&
    typeof account === "string" &&
    typeof events === "number" &&
    typeof headHash === "string"
    ? { format, account, events, headHash }
    : null;
}

function recordLineOf(text: string): RecordLine | null {
  const { record, hash } = parsed(text);
  return typeof record === "string" && typeof hash === "string" ? { record, hash } : null;
}

function parsed(text: string): Record<string, unknown> {
  return { ...fieldsOf(text) };
}
