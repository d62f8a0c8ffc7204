/**
 * How popular a listing is: the base-2 logarithm of the sum, over its uses, of `weight × 2^(age of the epoch)`, where a
 * use weighs half after `HALF_LIFE_DAYS`:
 *
 *     popularity = log2( Σ weight · 2^((at − POPULARITY_EPOCH) / half-life) )
 *
 * Counted from a fixed moment instead of from now, it changes only when a use is added: lists built at different times
 * agree as long as nothing happened. +1 is twice the use. Uses are
 *
 * - the listing itself, once, when it was listed: what is new starts level with what is used by a few;
 * - a run that succeeded, of anybody but the developer, once per person and day, however often it was repeated;
 * - a licence that was not refunded or revoked: a trial, or a paid one (each month of a renewal is one).
 */
export const USE_WEIGHTS = { listing: 1, run: 1, trial: 5, paid: 20 } as const;
export const HALF_LIFE_DAYS = 14;
/** Older uses are left out: each weighs less than a hundred-millionth of a new one. */
export const USE_DAYS = 400;
/** 2026-01-01T00:00:00Z. */
export const POPULARITY_EPOCH_MS = 1_767_225_600_000;
