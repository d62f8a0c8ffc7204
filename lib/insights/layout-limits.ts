/** How much a saved chart holds. */
export const LAYOUT_INDICATORS_MAX = 12;
export const LAYOUT_BYTES_MAX = 64 * 1_024;
/** Layouts of one person. */
export const LAYOUTS_MAX = 100;
