/** @data-table */
export const statisticFunctions = {};
