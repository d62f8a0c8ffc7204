import { notFound } from "next/navigation";
import { cache } from "react";
import { orNotFound } from "@/app/indicators/[slug]/load-indicator";
import { signedInActor } from "@/lib/auth";
import type { StatsWindow } from "@/lib/performance/stats-window";
import { getProvider } from "@/lib/providers/data/get-provider";
import type { ProviderDetail } from "@/lib/providers/performance-schema";
import { ProviderParams } from "@/lib/providers/schema";

/** The provider of the address as its reader may see it, read once per request; else the not-found page. */
export const loadProvider = cache(
  async (id: string, window: StatsWindow = "all"): Promise<ProviderDetail> => {
    if (!ProviderParams.safeParse({ id }).success) notFound();
    return await orNotFound(getProvider(id, window, await signedInActor()));
  },
);
