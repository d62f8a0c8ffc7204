/** @data-table */
export const priceFunctions = {};
