import type { FillFact, FlowFact, IncomeFact } from "@/lib/trading/account-event";

type Unnamed<Fact extends { externalId: string }> = Omit<Fact, "externalId"> & {
  /** The source's own id; null where it gives none: then the content and its place among equal lines make one. */
  externalId: string | null;
};
export type ImportedFact = Unnamed<FillFact> | Unnamed<FlowFact> | Unnamed<IncomeFact>;

/** A line of a CSV file or a row of an HTML table. */
export interface Row {
  /** Counted from 1: lines of a CSV file, rows of all tables of an HTML file. */
  line: number;
  /** Trimmed. */
  cells: readonly string[];
}

/** What became of a row. One row may tell several facts, numbered by `part` from 1. */
export type Outcome =
  | { line: number; part: number; fact: ImportedFact }
  | { line: number; reason: string; text: string }
  | { line: number; ignored: string };

/** What a person says of a file, beyond what stands in it. */
export interface ReadingOptions {
  /** IANA zone of times without one. */
  zone?: string | undefined;
  /** Headers of the columns, by what they hold: for `generic`. */
  mapping?: Partial<Record<string, string>> | undefined;
  /** Sign before the decimals, where the file's own format does not say. */
  decimalSign?: "." | "," | undefined;
  /** Order of day, month and year in dates such as 03/04/2026. */
  dateOrder?: "ymd" | "dmy" | "mdy" | undefined;
  /** Units of one lot by symbol, as decimal text: for MetaTrader. */
  contractSizes?: Readonly<Record<string, string>> | undefined;
}

export interface ReadingContext {
  options: ReadingOptions;
  /** What the account is counted in: fees and flows of a file that names no currency. */
  currency: string;
  /** Facts after this moment are refused: they lie in the future. */
  latestMs: number;
}

export interface RowReader {
  row(row: Row): readonly Outcome[];
  finish(): readonly Outcome[];
}

export interface Importer {
  id: string;
  label: string;
  /** Where to find the file, for the person. */
  source: string;
  needs: { zone: boolean; mapping?: true; contractSizes?: true };
  /** Whether the first rows of a file are of this format. */
  detect(rows: readonly Row[]): boolean;
  reader(context: ReadingContext): RowReader;
}

/** Why a line is refused, for the person. */
export class RefusedLine extends Error {}

/** A line that tells no fact of ours, and why. */
export class IgnoredLine extends Error {}
