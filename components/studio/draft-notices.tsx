"use client";

import type { OtherText, useDraft } from "@/components/studio/use-draft";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";

export interface DraftNoticesProps {
  saving: ReturnType<typeof useDraft>;
  /** What is in the editor. */
  text: string;
  onReplace: (text: string) => void;
}

/** What a person has to decide about their texts: two of them, or one that could not be saved. */
export function DraftNotices({ saving, text, onReplace }: DraftNoticesProps) {
  const { other, state, problem, settle } = saving;
  if (other !== null) {
    const take = () => {
      settle(other.source);
      onReplace(other.source);
    };
    return (
      <div className="lg:col-span-2">
        <Notice
          tone="warn"
          announce
          title={TITLES[other.from]}
          actions={
            <>
              <Button size="sm" onClick={take}>
                {other.from === "server" ? "Take the saved text" : "Take the text of this browser"}
              </Button>
              <Button size="sm" onClick={() => settle(text)}>
                Keep the text in the editor
              </Button>
            </>
          }
        >
          <p>{WORDS[other.from]}</p>
          <details className="mt-1">
            <summary className="cursor-pointer">Show the other text</summary>
            <pre className="mt-2 max-h-60 overflow-auto rounded-md border border-line bg-panel p-3 text-xs">
              {other.source}
            </pre>
          </details>
        </Notice>
      </div>
    );
  }
  if (state !== "failed" && text !== "") return null;
  return (
    <div className="lg:col-span-2">
      {text === "" ? (
        <Notice tone="warn">An empty text is not saved: the last saved one stays.</Notice>
      ) : (
        <FormError problem={problem} />
      )}
    </div>
  );
}

const TITLES: Record<OtherText["from"], string> = {
  server: "Another window saved this indicator in between",
  browser: "This browser kept a text that was never saved",
};
const WORDS: Record<OtherText["from"], string> = {
  server:
    "Take the saved text into the editor (Undo brings yours back), or keep yours: it is saved over the other one.",
  browser: "Take it into the editor (Undo brings the saved one back), or keep the saved text and forget it.",
};
