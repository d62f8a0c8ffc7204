"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import type { CodeEditorProps } from "@/components/studio/editor/code-editor";
import { Skeleton } from "@/components/ui/skeleton";

const LoadedEditor = lazy(async () => {
  const { CodeEditor } = await import("@/components/studio/editor/code-editor");
  return { default: CodeEditor };
});

/** The source editor, whose library is loaded only where it is shown. */
export function LazyCodeEditor(props: CodeEditorProps) {
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const placeholder = <Skeleton className="h-full w-full" />;
  if (!inBrowser) return placeholder;
  return (
    <Suspense fallback={placeholder}>
      <LoadedEditor {...props} />
    </Suspense>
  );
}
