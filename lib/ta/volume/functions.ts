/** @data-table */
export const volumeFunctions = {};
