/** @data-table */
export const trendFunctions = {};
