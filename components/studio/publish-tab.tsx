"use client";

import Link from "next/link";
import { type FormEvent, useState } from "react";
import { GateReportPanel } from "@/components/indicator/gate-report";
import { GateProgressBar } from "@/components/studio/gate-progress-bar";
import type { Published, usePublish } from "@/components/studio/use-publish";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import type { BreakingReport } from "@/lib/indicators/gate-schema";
import { type ChangeLevel, suggestVersion } from "@/lib/indicators/suggest-version";
import type { VersionDto } from "@/lib/indicators/version-schema";

export interface PublishTabProps {
  slug: string;
  source: string;
  versions: readonly VersionDto[];
  publish: ReturnType<typeof usePublish>;
  /** How the text differs from the version in force, as it was checked last; null: not known. */
  breaking: BreakingReport | null;
}

const LEVELS = ["patch", "minor", "major"] as const;
const LEVEL_WORDS: Record<ChangeLevel, string> = {
  patch: "a repair: same inputs, same outputs",
  minor: "something new that breaks nobody",
  major: "somebody who used it may have to change something",
};

/** Makes a version of the text and sends it to the curators, through the gates. */
export function PublishTab({ slug, source, versions, publish, breaking }: PublishTabProps) {
  const [chosen, setChosen] = useState<ChangeLevel | null>(null);
  const [changelog, setChangelog] = useState("");
  const [missing, setMissing] = useState(false);
  const { progress, published, problem, start } = publish;
  const level = chosen ?? breaking?.requires ?? "patch";
  const version = suggestVersion(versions, level);
  const waiting = versions.find(({ status }) => status === "pending");
  const isFirst = versions.every(({ status }) => status === "draft");

  function submit(event: FormEvent) {
    event.preventDefault();
    const words = changelog.trim();
    setMissing(words === "");
    if (words !== "") void start({ version, source, changelog: words });
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {waiting && !published && (
        <Notice title={`${waiting.version} waits for its review`}>
          The next version can be published when the curator has decided, or when you have withdrawn that one.
        </Notice>
      )}
      <Panel title="Publish" note="a version never changes again">
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          {!isFirst && (
            <div className="flex flex-col gap-1.5">
              <p className="text-sm font-medium">How much changes</p>
              <Segmented
                label="How much changes"
                value={level}
                onChange={setChosen}
                options={LEVELS.map((value) => ({
                  value,
                  label: `${value}: ${suggestVersion(versions, value)}`,
                }))}
              />
              <p className="text-sm text-ink-2">
                {LEVEL_WORDS[level]}.
                {breaking &&
                  ` The last check asks for at least a ${breaking.requires} version against ${breaking.against}.`}
              </p>
            </div>
          )}
          <Field
            label={isFirst ? "About this version" : "What has changed"}
            hint="Buyers read it before they move to this version."
            error={missing ? "Write what has changed." : undefined}
            required
          >
            <Textarea
              rows={4}
              value={changelog}
              maxLength={5_000}
              onChange={({ target }) => setChangelog(target.value)}
            />
          </Field>
          <Button type="submit" variant="primary" pending={progress !== null} className="w-fit">
            Publish {version}
          </Button>
          {progress && <GateProgressBar progress={progress} />}
          {problem && <FormError problem={problem} />}
        </form>
      </Panel>
      {published?.passed && (
        <Notice tone="ok" announce title={`${published.version} waits for review`}>
          <p>
            It passed the gates{hasWarnings(published) && ", with warnings that the curator sees, too"}. You
            are told how the review ends. See it{" "}
            <Link href={`/indicators/${slug}/versions#v${published.version}`}>among the versions</Link>.
          </p>
        </Notice>
      )}
      {published && !published.passed && (
        <Notice tone="error" announce title={`${published.version} was stopped at a gate`}>
          It stays a draft. Mend what the report says, then publish the same number again.
        </Notice>
      )}
      {published?.report && <GateReportPanel report={published.report} />}
    </div>
  );
}

function hasWarnings({ report }: Published): boolean {
  return report?.gates.some(({ outcome }) => outcome === "warned") ?? false;
}
