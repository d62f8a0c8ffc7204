/** The name in a call of a free series, by the input that chooses it. */
export function seriesWord(input: string): string {
  return input === "against" ? "other" : "values";
}
