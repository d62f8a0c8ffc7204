import type { IsolateRoom } from "@/lib/sandbox/worker/isolate-room";

/**
 * Keeps one guest isolate built ahead; each is given out once. They have no handler of catastrophic errors: a run
 * holds this thread, so without one V8 aborts the process at once, and with one it would hang until the kill.
 */
export class GuestRooms {
  readonly #open: () => IsolateRoom;
  #next: IsolateRoom | undefined;

  constructor(open: () => IsolateRoom) {
    this.#open = open;
  }

  /** Builds the next isolate unless one waits already. */
  prepare(): void {
    this.#next ??= this.#open();
  }

  /** A fresh isolate nobody else gets. */
  take(): IsolateRoom {
    const room = this.#next ?? this.#open();
    this.#next = undefined;
    return room;
  }
}
