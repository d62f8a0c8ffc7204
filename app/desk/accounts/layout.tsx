import { notFound } from "next/navigation";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { env } from "@/lib/env";

/** A marketplace that is switched off is not there. */
export default async function AccountsLayout({ children }: { children: ReactNode }) {
  await connection();
  if (!env().MARKETPLACE_ENABLED) notFound();
  return children;
}
