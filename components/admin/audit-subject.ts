/** `kind`, `id` or `kind:id` of a search box, told apart: ids have digits, kinds are words with hyphens. */
export function auditSubject(text: string | undefined): { subjectKind?: string; subjectId?: string } {
  if (text === undefined) return {};
  const colon = text.indexOf(":");
  if (colon > 0) {
    const subjectId = text.slice(colon + 1).trim();
    const subjectKind = text.slice(0, colon).trim();
    return subjectId === "" ? { subjectKind } : { subjectKind, subjectId };
  }
  return /^[a-z]+(-[a-z]+)*$/.test(text) ? { subjectKind: text } : { subjectId: text };
}
