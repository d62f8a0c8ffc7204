import { TabLinks } from "@/components/ui/tab-links";

const TABS = [
  { href: "/admin/jobs", label: "Schedules" },
  { href: "/admin/jobs/runs", label: "Runs" },
];

export function JobTabs({ current }: { current: "/admin/jobs" | "/admin/jobs/runs" }) {
  return <TabLinks label="Parts of the jobs" tabs={TABS} current={current} />;
}
