"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/api-client";
import type { TaReference } from "@/lib/indicators/studio-schema";

const NOTHING: TaReference["items"] = [];

/** What the editor says of the functions of `ta`; without an answer it completes none. */
export function useReference(): TaReference["items"] {
  const [items, setItems] = useState(NOTHING);
  useEffect(() => {
    const abort = new AbortController();
    callApi<TaReference>("/api/indicators/studio/reference", { signal: abort.signal })
      .then((answer) => setItems(answer.items))
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return items;
}
