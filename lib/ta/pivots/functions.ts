/** @data-table */
export const pivotFunctions = {};
