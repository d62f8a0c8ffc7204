"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi, toApiProblem } from "@/components/api-client";
import type { NotificationItem, NotificationPage } from "@/lib/notifications/schema";

const SHOWN = 5;
const EVERY_MS = 60_000;
/** Coming back to the page asks again, but not more often than this. */
const REST_MS = 15_000;

interface Loaded {
  items: readonly NotificationItem[];
  unread: number;
  /** What the server had rendered when this was loaded: a newer page wins. */
  rendered: number | null;
}

export interface NewestNotifications {
  unread: number;
  /** Null until the first answer. */
  newest: readonly NotificationItem[] | null;
  failed: boolean;
  refresh: () => Promise<void>;
}

/** The newest notifications, asked for every minute while the page is looked at, and whenever it is come back to. */
export function useNewestNotifications(rendered: number | null): NewestNotifications {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const askedAt = useRef(0);
  const signedOut = useRef(false);

  const refresh = useCallback(async () => {
    askedAt.current = Date.now();
    try {
      const { items, unread } = await callApi<NotificationPage>(`/api/notifications?limit=${SHOWN}`);
      setLoaded({ items, unread, rendered });
      setFailed(false);
    } catch (error) {
      signedOut.current = toApiProblem(error).code === "UNAUTHENTICATED";
      setFailed(true);
    }
  }, [rendered]);

  useEffect(() => {
    askedAt.current = Date.now();
    const look = () => {
      const rested = Date.now() - askedAt.current >= REST_MS;
      if (rested && !signedOut.current && document.visibilityState === "visible") void refresh();
    };
    const timer = setInterval(look, EVERY_MS);
    addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", look);
    };
  }, [refresh]);

  const isCurrent = loaded !== null && loaded.rendered === rendered;
  return {
    unread: isCurrent ? loaded.unread : (rendered ?? 0),
    newest: loaded?.items ?? null,
    failed,
    refresh,
  };
}
