"use client";

import { useSyncExternalStore } from "react";

/** From this width on the editor and the panels stand side by side (`lg`). */
const WIDE = "(width >= 64rem)";

export function useWideScreen(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(WIDE).matches,
    () => true,
  );
}
