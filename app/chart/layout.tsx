import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { env } from "@/lib/env";

/** The chart belongs to the marketplace of indicators: switched off it is not there. */
export default async function ChartLayout({ children }: { children: ReactNode }) {
  await connection();
  if (!env().INDICATOR_MARKETPLACE_ENABLED) notFound();
  return children;
}
