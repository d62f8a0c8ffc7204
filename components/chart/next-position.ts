import type { KeyboardEvent } from "react";

/** Where a key of the keyboard moves the crosshair; nothing for keys that do not. Shift takes ten steps. */
export function nextPosition(event: KeyboardEvent, now: number, last: number): number | undefined {
  const step = event.shiftKey ? 10 : 1;
  switch (event.key) {
    case "ArrowLeft":
      return Math.max(0, now - step);
    case "ArrowRight":
      return Math.min(last, now + step);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
