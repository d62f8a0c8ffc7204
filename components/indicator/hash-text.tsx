import { CopyButton } from "@/components/ui/copy-button";
import { Figure } from "@/components/ui/figure";

const SHOWN = 12;

export interface HashTextProps {
  hash: string | null;
  /** What it is the hash of, for the button: "version hash". */
  of: string;
  /** Why there is none. */
  reason?: string;
  /** Writes the whole hash, broken where the line ends. */
  full?: boolean;
}

/** A SHA-256, shortened for the eye, whole on hover and in the clipboard. */
export function HashText({ hash, of, reason, full }: HashTextProps) {
  if (hash === null) return <Figure value={null} reason={reason} />;
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <span className="figure min-w-0 text-sm break-all" title={hash}>
        {full ? hash : `${hash.slice(0, SHOWN)}…`}
      </span>
      <CopyButton text={hash} label={`Copy ${of}`} iconOnly />
    </span>
  );
}
