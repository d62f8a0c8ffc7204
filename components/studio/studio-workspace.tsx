"use client";

import { useState } from "react";
import { keysOf } from "@/components/indicator/browse-query";
import type { MarketSymbol } from "@/components/indicator/market-picker";
import { ChartTab } from "@/components/studio/chart-tab";
import { CodePane } from "@/components/studio/code-pane";
import { DraftNotices } from "@/components/studio/draft-notices";
import { InputsTab } from "@/components/studio/inputs-tab";
import { PublishTab } from "@/components/studio/publish-tab";
import { ReportTab } from "@/components/studio/report-tab";
import { type StudioSetting, useStudio } from "@/components/studio/use-studio";
import { useWideScreen } from "@/components/studio/use-wide-screen";
import { VersionsTab } from "@/components/studio/versions-tab";
import { Tabs } from "@/components/ui/tabs";
import type { VersionDto } from "@/lib/indicators/version-schema";

export interface StudioWorkspaceProps extends StudioSetting {
  /** Newest first. */
  versions: readonly VersionDto[];
  symbols: readonly MarketSymbol[];
}

const TABS = {
  code: "Code",
  chart: "Chart",
  inputs: "Inputs",
  report: "Report",
  versions: "Versions",
  publish: "Publish",
} as const;
type Tab = keyof typeof TABS;

/** The editor with everything beside it that its text becomes; on a narrow screen the editor is a tab, too. */
export function StudioWorkspace({ versions, symbols, ...setting }: StudioWorkspaceProps) {
  const studio = useStudio(setting);
  const [tab, setTab] = useState<Tab>("code");
  const wide = useWideScreen();
  const shown: Tab = wide && tab === "code" ? "chart" : tab;
  const { text, values, setValues, preview, check, publish } = studio;

  function run() {
    studio.run();
    if (tab === "code") setTab("chart");
  }
  return (
    <div data-wide-page="" className="grid gap-x-5 gap-y-4 lg:grid-cols-2">
      <DraftNotices saving={studio.saving} text={text} onReplace={studio.replaceText} />
      <CodePane
        studio={studio}
        initial={setting.draft.source}
        onRun={run}
        className={shown === "code" ? "max-lg:order-2" : "max-lg:hidden"}
      />
      <Tabs
        label="Parts of the studio"
        className={shown === "code" ? "max-lg:order-1" : undefined}
        tabs={keysOf(TABS)
          .filter((value) => !(wide && value === "code"))
          .map((value) => ({ value, label: TABS[value] }))}
        value={shown}
        onChange={setTab}
      >
        {shown === "code" && <p className="sr-only">The editor stands below.</p>}
        {shown === "chart" && <ChartTab studio={studio} symbols={symbols} />}
        {shown === "inputs" && (
          <InputsTab
            manifest={preview.manifest}
            failure={preview.failure}
            value={values}
            onChange={setValues}
          />
        )}
        {shown === "report" && <ReportTab check={check} source={text} />}
        {shown === "versions" && <VersionsTab slug={setting.slug} versions={versions} />}
        {shown === "publish" && (
          <PublishTab
            slug={setting.slug}
            source={text}
            versions={versions}
            publish={publish}
            breaking={check.checked?.source === text ? check.checked.report.breaking : null}
          />
        )}
      </Tabs>
    </div>
  );
}
