import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { lacksSecondFactor } from "@/app/admin/gate";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { isAdmin, isCurator } from "@/lib/actor";
import { requireUser } from "@/lib/auth";

export const metadata: Metadata = { title: { default: "Admin", template: "%s · Admin · Touchstone" } };

// Each page asks for its own role: a layout is not run again on the way from one page to another.
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireUser("/admin");
  if (!isCurator(actor)) notFound();
  return (
    <>
      {!lacksSecondFactor(actor) && <AdminTabs admin={isAdmin(actor)} />}
      {children}
    </>
  );
}
