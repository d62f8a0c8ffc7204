/**
 * A step of a calculation: fed one value a bar, answers one value a bar.
 *
 * NaN stands for "no value yet": fed NaN it answers NaN and stays as it was. Everything else it is fed is finite,
 * and it answers NaN until it has enough of it. So steps can be put behind each other without counting bars.
 */
export interface Node {
  next(value: number): number;
}
