import { TabLinks } from "@/components/ui/tab-links";

const CURATOR_TABS = [
  { href: "/admin", label: "Overview" },
  { href: "/admin/review", label: "Review" },
  { href: "/admin/flags", label: "Flags" },
  { href: "/admin/reports", label: "Reports" },
  { href: "/admin/market-data", label: "Market data" },
];
const ADMIN_TABS = [
  { href: "/admin/revenue", label: "Revenue" },
  { href: "/admin/refunds", label: "Refunds" },
  { href: "/admin/audit", label: "Audit" },
  { href: "/admin/jobs", label: "Jobs" },
  { href: "/admin/outbox", label: "Outbox" },
  { href: "/admin/users", label: "Users" },
];

/** The parts of the admin area that the role may open. */
export function AdminTabs({ admin }: { admin: boolean }) {
  return <TabLinks label="Admin" tabs={admin ? [...CURATOR_TABS, ...ADMIN_TABS] : CURATOR_TABS} />;
}
