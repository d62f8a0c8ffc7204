"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import type { IndicatorInputValues } from "@/components/indicator/inputs-form";
import type { EditorKnowledge } from "@/components/studio/editor/completions";
import type { SourceEditor } from "@/components/studio/editor/create-editor";
import type { EditorProblem } from "@/components/studio/editor/editor-problems";
import { markOfFailure, marksOfProblem, marksOfReport } from "@/components/studio/problem-place";
import { useCheck } from "@/components/studio/use-check";
import { useDraft } from "@/components/studio/use-draft";
import { usePreview } from "@/components/studio/use-preview";
import { usePublish } from "@/components/studio/use-publish";
import { useReference } from "@/components/studio/use-reference";
import { useServerRun } from "@/components/studio/use-server-run";
import { useStudioBars } from "@/components/studio/use-studio-bars";
import type { DraftDto } from "@/lib/indicators/listing-schema";

export interface StudioSetting {
  slug: string;
  draft: DraftDto;
  /** Where to begin; null when no market data is stored. */
  market: { symbol: string; interval: string } | null;
  previewAddress: string;
}

const NO_VALUES: IndicatorInputValues = {};

/** Everything the studio knows: the text, and what was made of it. */
export function useStudio({ slug, draft, market, previewAddress }: StudioSetting) {
  const router = useRouter();
  const [text, setText] = useState(draft.source);
  const [values, setValues] = useState(NO_VALUES);
  const editor = useRef<Pick<SourceEditor, "setText" | "goTo">>(null);
  const bars = useStudioBars(market);
  const reference = useReference();
  const saving = useDraft(slug, draft, text);
  const preview = usePreview(previewAddress, text, bars.chosen?.bars ?? null, values);
  const server = useServerRun();
  const check = useCheck(slug);
  const publish = usePublish(slug, () => router.refresh());

  const problems = useMemo<readonly EditorProblem[]>(() => {
    if (preview.failure !== null && preview.failure.code !== "VALIDATION")
      return [markOfFailure(preview.failure)];
    if (server.problem?.source === text) return marksOfProblem(server.problem.problem);
    return check.checked?.source === text ? marksOfReport(check.checked.report) : [];
  }, [preview.failure, server.problem, check.checked, text]);
  const knowledge = useMemo<EditorKnowledge>(
    () => ({ reference, inputs: preview.manifest?.inputs ?? [] }),
    [reference, preview.manifest],
  );

  function run() {
    void saving.save();
    if (bars.chosen === null) return;
    void server.start({ source: text, chosen: bars.chosen, inputs: values, manifest: preview.manifest });
  }
  function replaceText(next: string) {
    editor.current?.setText(next);
    setText(next);
  }
  return {
    text,
    setText,
    replaceText,
    values,
    setValues,
    editor,
    bars,
    saving,
    preview,
    server,
    check,
    publish,
    problems,
    knowledge,
    run,
  };
}

export type Studio = ReturnType<typeof useStudio>;
