import { Notice } from "@/components/ui/notice";
import type { VersionDto } from "@/lib/indicators/version-schema";

/** What a suspension or withdrawal of a version means, and why; nothing for other versions. */
export function StoppedNotice({ version, className }: { version: VersionDto; className?: string }) {
  if (version.status !== "suspended" && version.status !== "yanked") return null;
  const isSuspended = version.status === "suspended";
  return (
    <Notice
      tone="warn"
      className={className}
      title={isSuspended ? "Suspended: it runs for nobody" : "Withdrawn: it runs only where it is pinned"}
    >
      {version.reason === null ? "No reason was given." : `The reason given: ${version.reason}`}
    </Notice>
  );
}
