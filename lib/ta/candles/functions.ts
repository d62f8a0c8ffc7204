/** @data-table */
export const candleFunctions = {};
