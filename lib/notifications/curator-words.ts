/** A curator's notes as the end of a sentence of news; nothing without notes. */
export function curatorWords(notes: string | null): string {
  return notes === null ? "" : ` The curator wrote: ${notes}`;
}
