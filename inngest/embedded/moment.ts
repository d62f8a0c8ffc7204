const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const PART = /(\d+(?:\.\d+)?)(ms|[smhdw])/g;

/**
 * The moment a duration ("3s", "1h30m"; counted from `nowMs`) or an ISO date names, in epoch ms.
 * @throws Error when the text is neither.
 */
export function momentMs(text: string, nowMs: number): number {
  const parts = [...text.matchAll(PART)];
  if (parts.length > 0 && parts.map(([whole]) => whole).join("") === text)
    return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ""] ?? 0), nowMs);
  const date = Date.parse(text);
  if (Number.isNaN(date)) throw new Error(`“${text}” is neither a duration like 3s or 1h30m nor a date`);
  return date;
}
