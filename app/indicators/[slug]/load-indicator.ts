import { notFound } from "next/navigation";
import { cache } from "react";
import { signedInActor } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { diffVersions } from "@/lib/indicators/data/diff-versions";
import { getIndicator } from "@/lib/indicators/data/get-indicator";
import { listVersions } from "@/lib/indicators/data/list-versions";
import type { IndicatorDetail } from "@/lib/indicators/indicator-detail-schema";
import { IndicatorParams } from "@/lib/indicators/indicator-schema";
import { DiffQuery, type VersionDiff, type VersionDto } from "@/lib/indicators/version-schema";

/** The indicator of the address as its reader may see it, read once per request; else the not-found page. */
export const loadIndicator = cache(async (slug: string): Promise<IndicatorDetail> => {
  if (!IndicatorParams.safeParse({ id: slug }).success) notFound();
  return await orNotFound(getIndicator(slug, await signedInActor()));
});

/** Its versions, newest first, read once per request. */
export const loadVersions = cache(async (slug: string): Promise<VersionDto[]> => {
  const { items } = await orNotFound(listVersions(slug, await signedInActor()));
  return items;
});

/** What changed between two versions; null when the reader knows of no such ones. */
export async function loadVersionDiff(slug: string, from: string, to: string): Promise<VersionDiff | null> {
  const query = DiffQuery.safeParse({ from, to });
  if (!query.success) return null;
  return await orNull(diffVersions(slug, query.data, await signedInActor()));
}

/** What was read, or the not-found page. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  return (await orNull(reading)) ?? notFound();
}

/** What was read; null when there is no such thing for this reader. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return null;
    throw error;
  }
}
