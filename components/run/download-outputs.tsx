import { Icon } from "@/components/ui/icon";

const LOOK =
  "inline-flex min-h-7 items-center gap-2 rounded-md border border-line-strong bg-panel px-2.5 text-xs font-semibold text-ink no-underline hover:bg-sunk";

/** The outputs as files. Plain links: the browser saves what it is sent. */
export function DownloadOutputs({ receiptId }: { receiptId: string }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">
        Outputs are not stored. They are made again from the receipt and handed out only when their hash is
        the one above.
      </p>
      <p className="flex flex-wrap gap-2">
        {(["csv", "json"] as const).map((format) => (
          <a
            key={format}
            href={`/api/indicators/runs/${receiptId}/outputs?format=${format}`}
            download
            className={LOOK}
          >
            <Icon name="down" />
            Outputs as {format.toUpperCase()}
          </a>
        ))}
      </p>
    </div>
  );
}
