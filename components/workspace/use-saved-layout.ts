"use client";

import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { ChartLayout, LayoutSummary, SavedLayout } from "@/lib/insights/layout-schema";

/** The saved chart the workspace was opened from, and what can be done with it. */
export function useSavedLayout(opened: SavedLayout | null, others: readonly LayoutSummary[]) {
  const [saved, setSaved] = useState(opened);
  const [layouts, setLayouts] = useState(others);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, setPending] = useState(false);

  /** @returns whether it was done; else `problem` says why. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    setPending(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(toApiProblem(error));
      return false;
    } finally {
      setPending(false);
    }
  }
  function keep(next: SavedLayout) {
    setSaved(next);
    setLayouts((before) =>
      [...before.filter(({ id }) => id !== next.id), next].toSorted((one, other) =>
        one.name < other.name ? -1 : 1,
      ),
    );
  }

  return {
    saved,
    layouts,
    problem,
    pending,
    clearProblem: () => setProblem(null),
    saveAs: (name: string, layout: ChartLayout) =>
      attempt(async () => keep(await callApi<SavedLayout>("/api/layouts", { json: { name, layout } }))),
    /** Saves over the opened one, under another name when one is given. */
    save: (layout: ChartLayout, name?: string) =>
      attempt(async () => {
        if (saved === null) return;
        const { id, revision } = saved;
        const change = { name: name ?? saved.name, layout, revision };
        keep(await callApi<SavedLayout>(`/api/layouts/${id}`, { method: "PUT", json: change }));
      }),
    remove: () =>
      attempt(async () => {
        if (saved === null) return;
        await callApi(`/api/layouts/${saved.id}`, { method: "DELETE" });
        setLayouts((before) => before.filter(({ id }) => id !== saved.id));
        setSaved(null);
      }),
  };
}
