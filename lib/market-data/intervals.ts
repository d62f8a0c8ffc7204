/** Lengths of a bar the product stores: an hour, a day. */
export const INTERVALS = ["1h", "1d"] as const;
