import type { ReactNode } from "react";
import type { ProfileSetting } from "@/components/chart/profile-choice";
import { ProfileControls } from "@/components/chart/profile-controls";
import {
  type ProfileLevel,
  profileLevels,
  profileTotals,
  type ShownProfile,
} from "@/components/chart/profile-rows";
import { ProfileTable } from "@/components/chart/profile-table";
import { volumeText } from "@/components/chart/volume-text";
import { Checkbox } from "@/components/ui/field";
import { Figure, formatNumber } from "@/components/ui/figure";
import type { VolumeProfile } from "@/lib/ta/profile/profile-summary";

export type VolumeProfilePanelProps = ProfileSetting & {
  /** What is drawn; null: nothing yet. */
  profile: VolumeProfile | null;
  /** Digits of the prices. */
  digits: number;
};

/** Under a chart: turns its volume profile on, sets it, and says what it shows in figures and as a table. */
export function VolumeProfilePanel({ choice, onChange, profile, digits }: VolumeProfilePanelProps) {
  const { shown, measure } = choice;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Checkbox
        label="Volume profile"
        checked={shown}
        onChange={({ target }) => onChange({ ...choice, shown: target.checked })}
      />
      {shown && <ProfileControls choice={choice} onChange={onChange} />}
      {shown && profile !== null && (
        <>
          <Levels profile={profile} measure={measure} digits={digits} />
          <ProfileTable profile={profile} measure={measure} digits={digits} />
        </>
      )}
    </div>
  );
}

function Levels({ profile, measure, digits }: ShownProfile) {
  const { total, share } = profileTotals(profile, measure);
  const isTime = measure === "tpo";
  const nothing = isTime ? "There is no bar in view." : "Nothing was traded in view.";
  return (
    <dl aria-label="Levels of the volume profile" className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
      {profileLevels(profile, measure).map(({ name, title, price }) => (
        <Level key={name} name={<abbr title={title}>{name}</abbr>} mark={name}>
          <Figure value={price} digits={digits} reason={nothing} />
        </Level>
      ))}
      <Level name={isTime ? "Touches in view" : "Volume in view"}>
        <Figure value={isTime ? formatNumber(total) : volumeText(total)} />
      </Level>
      <Level name="In the value area">
        <Figure value={share === null ? null : `${formatNumber(share * 100, 1)} %`} reason={nothing} />
      </Level>
    </dl>
  );
}

function Level({
  name,
  mark,
  children,
}: {
  name: ReactNode;
  mark?: ProfileLevel["name"];
  children: ReactNode;
}) {
  return (
    <div className="flex items-baseline gap-1.5 whitespace-nowrap">
      <dt className="inline-flex items-baseline gap-1.5 text-ink-2">
        {mark && (
          <svg aria-hidden="true" width="14" height="3" viewBox="0 0 14 3" className="self-center">
            <path
              d="M0 1.5H14"
              strokeWidth="2"
              strokeDasharray={mark === "POC" ? undefined : "4 3"}
              className={mark === "POC" ? "stroke-gold" : "stroke-blue"}
            />
          </svg>
        )}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
