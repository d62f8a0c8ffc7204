import { randomUUID } from "node:crypto";

type Columns = Readonly<Record<string, string>>;

const id = (): string => `'${randomUUID()}'`;
const bytes = (n: number): string => `decode(repeat('00', ${n}), 'hex')`;

/** A row of each table that its checks accept, as SQL literals. */
const ACCEPTED: Readonly<Record<string, () => Columns>> = {
  trading_account: () => ({
    id: id(),
    owner_id: id(),
    kind: "'imported'",
    name: "'Main'",
    currency: "'USD'",
    venue: "'broker'",
    periods_per_year: "365",
  }),
  exchange_connection: () => ({ account_id: id(), exchange_account: `'${"a".repeat(64)}'` }),
  account_event: () => ({
    account_id: id(),
    seq: "1",
    kind: "'fill'",
    external_id: "'x'",
    instrument_id: id(),
    side: "'buy'",
    qty: "1",
    price: "1",
    executed_at: "now()",
    received_at: "now()",
    hash: bytes(32),
  }),
  position: () => ({
    account_id: id(),
    instrument_id: id(),
    qty: "1",
    avg_cost: "1",
    realised: "0",
    opened_seq: "1",
  }),
  trade_order: () => ({
    id: id(),
    account_id: id(),
    client_order_id: "'x'",
    instrument_id: id(),
    side: "'buy'",
    type: "'market'",
    qty: "1",
  }),
  import_run: () => ({
    id: id(),
    account_id: id(),
    format: "'generic'",
    options: "'{}'",
    file_name: "'fills.csv'",
  }),
  import_part: () => ({ import_id: id(), n: "0", hash: "'x'", data: "'\\x00'" }),
  equity_month: () => ({ account_id: id(), month: "'2026-01-01'", n: "1", data: bytes(24) }),
  round_trip: () => ({
    account_id: id(),
    n: "1",
    instrument_id: id(),
    side: "'buy'",
    qty: "1",
    open_price: "1",
    close_price: "1",
    opened_at: "now()",
    closed_at: "now()",
    pnl: "0",
    fees: "0",
  }),
  anchor_root: () => ({ day: "'2026-01-01'", tree_size: "1", root: bytes(32) }),
  anchor_range: () => ({
    day: "'2026-01-01'",
    account_id: id(),
    first_seq: "1",
    last_seq: "1",
    first_leaf: "0",
  }),
  merkle_tile: () => ({ level: "0", index: "0", width: "1", hashes: bytes(32) }),
  provider: () => ({
    id: id(),
    user_id: id(),
    display_name: "'x'",
    bio: "''",
    strategy: "''",
    risk_level: "'low'",
    account_id: id(),
  }),
  fee_terms: () => ({
    id: id(),
    provider_id: id(),
    version: "1",
    subscription_minor: "0",
    performance_bps: "0",
  }),
  provider_stats: () => ({
    provider_id: id(),
    window: "'all'",
    n: "0",
    values: "'{}'",
    as_of: "now()",
  }),
  verification_run: () => ({
    id: id(),
    provider_id: id(),
    period_days: "90",
    level: "0",
    verdict: "'passed'",
    score: "0",
    checks: "'[]'",
    started_at: "now()",
    ended_at: "now()",
  }),
  provider_episode: () => ({ id: id(), provider_id: id(), began_at: "now()" }),
  ownership_challenge: () => ({
    account_id: id(),
    code: "'TS-2345-WXYZ'",
    asked_at: "now()",
    expires_at: "now() + interval '7 days'",
  }),
  flag: () => ({
    id: id(),
    subject_kind: "'provider'",
    subject_id: id(),
    check: "'grid'",
    severity: "'warn'",
    evidence: "'{}'",
    score: "0.2",
  }),
};

/** What breaks a row: the table, its check, and the columns that differ. */
const BROKEN: readonly (readonly [table: string, check: string, columns: Columns])[] = [
  ["trading_account", "trading_account_name", { name: "''" }],
  ["trading_account", "trading_account_currency", { currency: "'usd'" }],
  ["trading_account", "trading_account_venue", { venue: "''" }],
  ["trading_account", "trading_account_periods", { periods_per_year: "360" }],
  ["trading_account", "trading_account_head", { head_seq: "-1" }],
  ["trading_account", "trading_account_attention", { attention: "'why'" }],
  ["trading_account", "trading_account_sync_failures", { sync_failures: "-1" }],
  ["trading_account", "trading_account_credentials", { credentials_enc: "'x'" }],
  ["exchange_connection", "exchange_connection_account", { exchange_account: "'x'" }],
  ["exchange_connection", "exchange_connection_key", { key_hint: "'abcd'" }],
  ["exchange_connection", "exchange_connection_problem", { problem: "'unreachable'" }],
  ["exchange_connection", "exchange_connection_balances", { balances: "'[]'" }],
  ["account_event", "account_event_seq", { seq: "0" }],
  ["account_event", "account_event_external_id", { external_id: "''" }],
  ["account_event", "account_event_fill", { price: "NULL" }],
  ["account_event", "account_event_flow", { amount: "1", currency: "'USD'" }],
  ["account_event", "account_event_void", { voids_seq: "0" }],
  ["account_event", "account_event_amounts", { qty: "'NaN'" }],
  ["account_event", "account_event_fee", { fee: "1" }],
  ["account_event", "account_event_hash", { hash: bytes(31) }],
  ["position", "position_qty", { qty: "0" }],
  ["trade_order", "trade_order_client_id", { client_order_id: "''" }],
  ["trade_order", "trade_order_qty", { qty: "-1" }],
  ["trade_order", "trade_order_limit", { limit_price: "1" }],
  ["trade_order", "trade_order_filled", { avg_price: "1" }],
  ["trade_order", "trade_order_ended", { ended_at: "now()" }],
  ["trade_order", "trade_order_reason", { reason: "'no_price'" }],
  ["trade_order", "trade_order_open_or_partial", { state: "'partial'" }],
  ["import_run", "import_run_counts", { rows: "-1" }],
  ["import_run", "import_run_ended", { ended_at: "now()" }],
  ["import_run", "import_run_all_or_nothing", { accepted: "1" }],
  ["import_run", "import_run_file_name", { file_name: "''" }],
  ["import_part", "import_part_size", { data: "''" }],
  ["equity_month", "equity_month_size", { data: bytes(23) }],
  ["equity_month", "equity_month_first", { month: "'2026-01-02'" }],
  ["round_trip", "round_trip_order", { n: "0" }],
  ["anchor_root", "anchor_root_size", { root: bytes(31) }],
  ["anchor_range", "anchor_range_order", { last_seq: "0" }],
  ["merkle_tile", "merkle_tile_size", { width: "2" }],
  ["provider", "provider_texts", { display_name: "''" }],
  ["provider", "provider_level", { level: "5" }],
  ["provider", "provider_rating", { rating_sum: "1" }],
  ["provider", "provider_listed", { status: "'approved'" }],
  ["provider", "provider_closed", { status: "'closed'" }],
  ["provider", "provider_close_reason", { close_reason: "'x'" }],
  ["fee_terms", "fee_terms_values", { performance_bps: "3001" }],
  ["provider_stats", "provider_stats_n", { n: "-1" }],
  ["provider_stats", "provider_stats_days", { missing_days: "2", expected_days: "1" }],
  ["verification_run", "verification_run_values", { period_days: "0" }],
  ["verification_run", "verification_run_missing", { missing: "'{}'" }],
  ["provider_episode", "provider_episode_order", { ended_at: "now()" }],
  ["ownership_challenge", "ownership_challenge_code", { code: "'TS-O0O0-1I1I'" }],
  ["ownership_challenge", "ownership_challenge_expiry", { expires_at: "now()" }],
  ["ownership_challenge", "ownership_challenge_proven", { proven_at: "now()" }],
  ["flag", "flag_score", { score: "2" }],
  ["flag", "flag_appeal", { appeal: "'x'" }],
  ["flag", "flag_resolved", { resolved_at: "now()" }],
];

function insert(table: string, columns: Columns): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  return `INSERT INTO ${table} (${names.join(", ")}) VALUES (${Object.values(columns).join(", ")})`;
}

/** One statement for each check of the track records that breaks it and no other, by `table.check`. */
export const TRACK_RECORD_ATTEMPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    BROKEN.map(([table, check, columns]) => [
      `${table}.${check}`,
      insert(table, { ...ACCEPTED[table]?.(), ...columns }),
    ]),
  ),
  "provider_rank.provider_rank_slot": `INSERT INTO provider_rank_0 SELECT 4, ${id()}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'low', 0, 0, false, false`,
};

/** For each table a statement that its checks accept: the templates above are not broken by themselves. */
export const ACCEPTED_ROWS: readonly (readonly [table: string, statement: string])[] = Object.entries(
  ACCEPTED,
).map(([table, row]) => [table, insert(table, row())]);
