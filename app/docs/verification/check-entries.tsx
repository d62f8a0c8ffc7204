import { falseAlarms } from "@/components/provider/false-alarms";
import { Badge } from "@/components/ui/badge";
import { CHECKS } from "@/lib/verification/checks";

/** Every check with its formula, threshold and measured false alarms; each can be linked to by its name. */
export function CheckEntries() {
  return (
    <div className="divide-y divide-line rounded-md border border-line bg-panel">
      {CHECKS.map(({ rank, id, title, formula, threshold, actsAlone }) => (
        <section key={id} id={id} className="flex min-w-0 flex-col gap-2 px-4 py-3">
          <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 font-semibold">
            <span className="figure text-xs text-ink-2">{rank}</span>
            {title}
            {actsAlone && <Badge tone="gold">acts alone</Badge>}
          </h3>
          <p className="figure text-xs leading-5 break-words text-ink-2">{formula}</p>
          <p>{threshold}</p>
          <p className="text-ink-2">
            <span className="text-xs">False alarms: </span>
            {falseAlarms(id)}
          </p>
        </section>
      ))}
    </div>
  );
}
