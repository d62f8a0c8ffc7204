"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { forgetText, keepText, keptText } from "@/components/studio/kept-text";
import type { DraftDto } from "@/lib/indicators/listing-schema";

export type SaveState = "saved" | "unsaved" | "saving" | "failed" | "conflict";

/** A text of one's own that is not the one in the editor: saved by another window, or left in this browser. */
export interface OtherText {
  from: "server" | "browser";
  source: string;
  revision: number;
}

const AUTOSAVE_MS = 1_500;

/**
 * Saves the text in the editor: by itself after a pause, and on demand. What is not saved stays in this browser, and
 * when another window saved in between the person chooses; no text is dropped without being asked for.
 */
export function useDraft(slug: string, stored: DraftDto, text: string) {
  const [state, setState] = useState<SaveState>("saved");
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [other, setOther] = useState<OtherText | null>(null);
  /** What the server has, and what the next save is made from. */
  const base = useRef({ source: stored.source, revision: stored.revision });
  const saving = useRef<Promise<void>>(Promise.resolve());
  const newest = useRef(text);
  const touched = useRef(false);
  const isKeptOffered = other?.from === "browser";
  const keptOffered = useRef(isKeptOffered);
  useEffect(() => {
    newest.current = text;
    keptOffered.current = isKeptOffered;
  });

  const save = useCallback(() => {
    saving.current = saving.current.then(async () => {
      const source = newest.current;
      if (source === base.current.source || source === "") return;
      setState("saving");
      const saved = await put(slug, { source, revision: base.current.revision });
      if (saved.ok) {
        base.current = saved.draft;
        setProblem(null);
        const isNewest = newest.current === source;
        if (isNewest && !keptOffered.current) forgetText(slug);
        setState(isNewest ? "saved" : "unsaved");
        return;
      }
      if (saved.theirs !== null) setOther({ from: "server", ...saved.theirs });
      setState(saved.theirs === null ? "failed" : "conflict");
      setProblem(saved.problem);
    });
    return saving.current;
  }, [slug]);

  useEffect(() => {
    const kept = keptText(slug);
    if (kept !== null && kept.source !== base.current.source) setOther({ from: "browser", ...kept });
  }, [slug]);

  useEffect(() => {
    if (text === base.current.source) {
      // Written and taken back; a text offered from an earlier visit stays until it is decided on.
      if (touched.current && !isKeptOffered) forgetText(slug);
      if (touched.current && other === null) setState("saved");
      return;
    }
    touched.current = true;
    if (!isKeptOffered) keepText(slug, { source: text, revision: base.current.revision });
    if (other?.from === "server") return;
    setState("unsaved");
    const timer = setTimeout(() => void save(), AUTOSAVE_MS);
    return () => clearTimeout(timer);
  }, [slug, text, other, isKeptOffered, save]);

  /** Ends the choice between two texts: the editor now holds `chosen`. */
  function settle(chosen: string) {
    if (other?.from === "server") base.current = { source: other.source, revision: other.revision };
    forgetText(slug);
    setOther(null);
    setProblem(null);
    setState(chosen === base.current.source ? "saved" : "unsaved");
  }
  return { state, problem, other, settle, save };
}

type Saved =
  | { ok: true; draft: DraftDto }
  /** `theirs`: what another window saved in between. */
  | { ok: false; problem: ApiProblem; theirs: DraftDto | null };

async function put(slug: string, json: { source: string; revision: number }): Promise<Saved> {
  const path = `/api/indicators/${slug}/draft`;
  try {
    return { ok: true, draft: await callApi<DraftDto>(path, { method: "PUT", json }) };
  } catch (error) {
    const problem = toApiProblem(error);
    const theirs = problem.code === "CONFLICT" ? await callApi<DraftDto>(path).catch(() => null) : null;
    return { ok: false, problem, theirs };
  }
}
