import { ofOne, ofTwo } from "@/lib/ta/math/vector-function";

/**
 * TA-Lib's vector functions: building blocks, which are no entries of the registry. Angles are in radians; `ln` and
 * `log10` of a number that is not positive, `div` by zero, `sqrt` of a negative number and `acos` and `asin` outside
 * -1 to 1 have no value.
 *
 * @data-table
 */
export const mathFunctions = {
  acos: ofOne("acos", Math.acos),
  asin: ofOne("asin", Math.asin),
  atan: ofOne("atan", Math.atan),
  ceil: ofOne("ceil", Math.ceil),
  cos: ofOne("cos", Math.cos),
  cosh: ofOne("cosh", Math.cosh),
  exp: ofOne("exp", Math.exp),
  floor: ofOne("floor", Math.floor),
  ln: ofOne("ln", Math.log),
  log10: ofOne("log10", Math.log10),
  sin: ofOne("sin", Math.sin),
  sinh: ofOne("sinh", Math.sinh),
  sqrt: ofOne("sqrt", Math.sqrt),
  tan: ofOne("tan", Math.tan),
  tanh: ofOne("tanh", Math.tanh),
  add: ofTwo("add", (value, other) => value + other),
  div: ofTwo("div", (value, other) => value / other),
  mult: ofTwo("mult", (value, other) => value * other),
  sub: ofTwo("sub", (value, other) => value - other),
};
