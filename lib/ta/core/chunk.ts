/**
 * Bars that a tuned loop does at a time. Many calls of one function get the engine to compile it whole, which a
 * single long loop does not; a multiple of the few bars that some loops take in one step.
 */
export const CHUNK = 2048;
