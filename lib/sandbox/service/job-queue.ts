/** Waiting jobs, one user after the other: a user with two jobs does not hold up a user with one. */
export class JobQueue<T> {
  readonly #byUser = new Map<string, T[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(userId: string, job: T): void {
    const jobs = this.#byUser.get(userId);
    if (jobs === undefined) this.#byUser.set(userId, [job]);
    else jobs.push(job);
    this.#size += 1;
  }

  /** The next job; its user goes to the end of the round. */
  shift(): T | undefined {
    for (const [userId, jobs] of this.#byUser) {
      const job = jobs.shift();
      this.#byUser.delete(userId);
      if (jobs.length > 0) this.#byUser.set(userId, jobs);
      if (job === undefined) continue;
      this.#size -= 1;
      return job;
    }
    return undefined;
  }

  /** Takes one waiting job out; false when it no longer waits. */
  remove(userId: string, job: T): boolean {
    const jobs = this.#byUser.get(userId) ?? [];
    const index = jobs.indexOf(job);
    if (index < 0) return false;
    jobs.splice(index, 1);
    if (jobs.length === 0) this.#byUser.delete(userId);
    this.#size -= 1;
    return true;
  }

  /** Takes everything out. */
  drain(): T[] {
    const all = [...this.#byUser.values()].flat();
    this.#byUser.clear();
    this.#size = 0;
    return all;
  }
}
