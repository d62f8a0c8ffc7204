import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";

export const metadata: Metadata = { title: { default: "Settings", template: "%s · Settings · Touchstone" } };

const TABS = [
  { href: "/settings", label: "Profile" },
  { href: "/settings/password", label: "Password" },
  { href: "/settings/two-factor", label: "Two-factor" },
  { href: "/settings/tokens", label: "API tokens" },
  { href: "/settings/sessions", label: "Sessions" },
  { href: "/settings/notifications", label: "Notifications" },
];

// Each page asks who is there: a layout is not run again on the way from one page to another.
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title="Settings" />
      <TabLinks label="Settings" tabs={TABS} />
      <div className="flex max-w-2xl flex-col gap-4">{children}</div>
    </>
  );
}
