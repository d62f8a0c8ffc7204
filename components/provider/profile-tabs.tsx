import { TabLinks } from "@/components/ui/tab-links";

/** Parts of a profile, in the order of the tabs; each has its page below the profile's address. */
const PARTS = [
  { path: "", label: "Overview" },
  { path: "/trades", label: "Trades" },
  { path: "/verification", label: "Verification" },
  { path: "/fees", label: "Fees" },
  { path: "/reviews", label: "Reviews" },
] as const;

/** Leads from each part of a provider's profile to the others. */
export function ProfileTabs({ providerId }: { providerId: string }) {
  const tabs = PARTS.map(({ path, label }) => ({ href: `/traders/${providerId}${path}`, label }));
  return <TabLinks label="Parts of this profile" tabs={tabs} />;
}
