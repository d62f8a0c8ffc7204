import { ActionButton } from "@/components/action-button";
import type { LicenceDto } from "@/lib/indicators/licence-schema";
import type { VersionDto } from "@/lib/indicators/version-schema";

export interface PinActionProps {
  licence: LicenceDto;
  version: VersionDto;
}

/** Holds a licence at a version, or lets it follow the newest one again; nothing where neither can be done. */
export function PinAction({ licence, version }: PinActionProps) {
  if (licence.status !== "active") return null;
  const isPinned = licence.pinnedVersion === version.version;
  if (!isPinned && version.status !== "approved") return null;
  const path = `/api/indicators/licences/${licence.id}`;
  return isPinned ? (
    <ActionButton
      label="Unpin"
      about={version.version}
      request={{ method: "PATCH", path, json: { pinnedVersion: null } }}
      done="Your licence follows the newest version again."
    />
  ) : (
    <ActionButton
      label="Pin"
      about={version.version}
      request={{ method: "PATCH", path, json: { pinnedVersion: version.version } }}
      done={`Your licence runs ${version.version} until you unpin it.`}
    />
  );
}
