const PREFIX = "request:";

/** Key of a run that was asked for and that no executor has begun yet. */
export function requestKey(runId: string): string {
  return `${PREFIX}${runId}`;
}

export function isRequestKey(runKey: string): boolean {
  return runKey.startsWith(PREFIX);
}
