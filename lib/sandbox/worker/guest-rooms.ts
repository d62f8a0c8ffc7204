import type { CachedScript } from "@/lib/sandbox/worker/cached-script";
import { type IsolateRoom, openRoom } from "@/lib/sandbox/worker/isolate-room";

/**
 * Keeps one guest isolate built ahead; each is given out once. They have no handler of catastrophic errors: a run
 * holds this thread, so without one V8 aborts the process at once, and with one it would hang until the kill.
 */
export class GuestRooms {
  readonly #guest: CachedScript;
  #next: Promise<IsolateRoom> | undefined;

  constructor(guest: CachedScript) {
    this.#guest = guest;
  }

  /** Builds the next isolate unless one waits already. */
  async prepare(): Promise<void> {
    this.#next ??= openRoom(this.#guest);
    await this.#next;
  }

  /** A fresh isolate nobody else gets. */
  take(): Promise<IsolateRoom> {
    const room = this.#next ?? openRoom(this.#guest);
    this.#next = undefined;
    return room;
  }
}
