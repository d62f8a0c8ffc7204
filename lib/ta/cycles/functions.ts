/** @data-table */
export const cycleFunctions = {};
