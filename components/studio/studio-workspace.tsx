"use client";

import { useId, useMemo, useRef, useState } from "react";
import type { IndicatorInputValues } from "@/components/indicator/inputs-form";
import type { MarketSymbol } from "@/components/indicator/market-picker";
import { ChartTab } from "@/components/studio/chart-tab";
import { DraftNotices } from "@/components/studio/draft-notices";
import type { EditorKnowledge } from "@/components/studio/editor/completions";
import type { SourceEditor } from "@/components/studio/editor/create-editor";
import { LazyCodeEditor } from "@/components/studio/editor/lazy-code-editor";
import { EditorStatus } from "@/components/studio/editor-status";
import { InputsTab } from "@/components/studio/inputs-tab";
import { markOfFailure, marksOfProblem } from "@/components/studio/problem-place";
import { RunBar } from "@/components/studio/run-bar";
import { useDraft } from "@/components/studio/use-draft";
import { usePreview } from "@/components/studio/use-preview";
import { useReference } from "@/components/studio/use-reference";
import { useServerRun } from "@/components/studio/use-server-run";
import { useStudioBars } from "@/components/studio/use-studio-bars";
import { useWideScreen } from "@/components/studio/use-wide-screen";
import { VersionsTab } from "@/components/studio/versions-tab";
import { classNames } from "@/components/ui/class-names";
import { Tabs } from "@/components/ui/tabs";
import type { DraftDto } from "@/lib/indicators/listing-schema";
import type { VersionDto } from "@/lib/indicators/schema";

export interface StudioWorkspaceProps {
  slug: string;
  draft: DraftDto;
  versions: readonly VersionDto[];
  symbols: readonly MarketSymbol[];
  /** Where to begin; null when no market data is stored. */
  market: { symbol: string; interval: string } | null;
  previewAddress: string;
}

const TABS = { code: "Code", chart: "Chart", inputs: "Inputs", versions: "Versions" } as const;
type Tab = keyof typeof TABS;
const NO_VALUES: IndicatorInputValues = {};

/** The editor with everything beside it that its text becomes. */
export function StudioWorkspace({
  slug,
  draft,
  versions,
  symbols,
  market,
  previewAddress,
}: StudioWorkspaceProps) {
  const [text, setText] = useState(draft.source);
  const [values, setValues] = useState(NO_VALUES);
  const [tab, setTab] = useState<Tab>("code");
  const editor = useRef<Pick<SourceEditor, "setText" | "goTo">>(null);
  const wide = useWideScreen();
  const shown: Tab = wide && tab === "code" ? "chart" : tab;
  const leaving = useId();

  const bars = useStudioBars(market);
  const reference = useReference();
  const saving = useDraft(slug, draft, text);
  const preview = usePreview(previewAddress, text, bars.chosen?.bars ?? null, values);
  const server = useServerRun();

  const problems = useMemo(() => {
    if (preview.failure !== null && preview.failure.code !== "VALIDATION")
      return [markOfFailure(preview.failure)];
    return server.problem?.source === text ? marksOfProblem(server.problem.problem) : [];
  }, [preview.failure, server.problem, text]);
  const knowledge = useMemo<EditorKnowledge>(
    () => ({ reference, inputs: preview.manifest?.inputs ?? [] }),
    [reference, preview.manifest],
  );

  function runOnServer() {
    void saving.save();
    if (bars.chosen !== null) {
      void server.start({ source: text, chosen: bars.chosen, inputs: values, manifest: preview.manifest });
    }
    if (tab === "code") setTab("chart");
  }
  function replaceText(next: string) {
    editor.current?.setText(next);
    setText(next);
  }

  return (
    <div data-wide-page="" className="grid gap-x-5 gap-y-4 lg:grid-cols-2">
      <DraftNotices saving={saving} text={text} onReplace={replaceText} />
      <section
        aria-label="Code"
        className={classNames(
          "flex min-w-0 flex-col lg:sticky lg:top-16 lg:h-[calc(100dvh-9rem)]",
          shown === "code" ? "max-lg:order-2" : "max-lg:hidden",
        )}
      >
        <RunBar
          saveState={saving.state}
          onSave={() => void saving.save()}
          onRun={runOnServer}
          running={server.pending}
          canRun={bars.chosen !== null}
        />
        <div className="h-[calc(100dvh-20rem)] min-h-72 overflow-hidden rounded-md border border-line bg-panel lg:h-auto lg:flex-1">
          <LazyCodeEditor
            initial={draft.source}
            knowledge={knowledge}
            problems={problems}
            onChange={setText}
            onRun={runOnServer}
            onSave={() => void saving.save()}
            describedBy={leaving}
            handle={editor}
          />
        </div>
        <EditorStatus
          id={leaving}
          problems={problems}
          preview={preview}
          source={text}
          onGoTo={(line, column) => editor.current?.goTo(line, column)}
        />
      </section>
      <Tabs
        label="Parts of the studio"
        className={shown === "code" ? "max-lg:order-1" : undefined}
        tabs={(Object.keys(TABS) as Tab[])
          .filter((value) => !(wide && value === "code"))
          .map((value) => ({ value, label: TABS[value] }))}
        value={shown}
        onChange={setTab}
      >
        {shown === "chart" && (
          <ChartTab
            bars={bars}
            symbols={symbols}
            preview={preview}
            server={server}
            source={text}
            values={values}
          />
        )}
        {shown === "inputs" && (
          <InputsTab
            manifest={preview.manifest}
            failure={preview.failure}
            value={values}
            onChange={setValues}
          />
        )}
        {shown === "versions" && <VersionsTab slug={slug} versions={versions} />}
      </Tabs>
    </div>
  );
}
