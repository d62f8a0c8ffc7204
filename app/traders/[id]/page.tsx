import { loadProvider } from "@/app/traders/[id]/load-provider";
import { listAddress } from "@/components/money/list-address";
import { EquityPanel } from "@/components/provider/equity-panel";
import { MetricPanel } from "@/components/provider/metric-panel";
import { MonthlyTable } from "@/components/provider/monthly-table";
import { StandingPanel } from "@/components/provider/standing-panel";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { signedInActor } from "@/lib/auth";
import { STATS_WINDOWS, type StatsWindow } from "@/lib/performance/stats-window";
import { getEquity } from "@/lib/providers/data/get-equity";
import { getMonthlyReturns } from "@/lib/providers/data/get-monthly-returns";
import { WindowQuery } from "@/lib/providers/performance-schema";

interface ProfilePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** More than a screen has room for. */
const DRAWN_POINTS = 400;

const WINDOW_WORDS: Record<StatsWindow, string> = {
  all: "Since listing",
  "30d": "30 days",
  "90d": "90 days",
  "365d": "365 days",
};

export default async function ProfilePage({ params, searchParams }: ProfilePageProps) {
  const [{ id }, asked, actor] = await Promise.all([params, searchParams, signedInActor()]);
  const window = WindowQuery.safeParse({ window: asked.window }).data?.window ?? "all";
  const provider = await loadProvider(id, window);
  const [equity, months] = await Promise.all([
    getEquity(id, { window, points: DRAWN_POINTS }, actor),
    getMonthlyReturns(id, actor),
  ]);
  const { displayName, metrics, currency, strategy, bio } = provider;
  const address = `/traders/${id}`;
  const choices = STATS_WINDOWS.map((name) => ({
    href: listAddress(address, { window: name === "all" ? undefined : name }),
    label: WINDOW_WORDS[name],
    chosen: name === window,
  }));
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="flex min-w-0 flex-col gap-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ChoiceLinks label="Window" choices={choices} />
          <p className="text-xs text-ink-2">Rankings, filters and warnings use all since the listing.</p>
        </div>
        <EquityPanel providerId={id} displayName={displayName} equity={equity} />
        {metrics === null ? (
          <EmptyState title="Not measured yet">
            Records are measured each night from the listing on; the first measures come after 02:00 UTC.
          </EmptyState>
        ) : (
          <MetricPanel metrics={metrics} currency={currency} />
        )}
        <Panel title="Monthly returns, %" note="since the listing, time-weighted" flush={months.length > 0}>
          {months.length === 0 ? (
            <EmptyState title="No month since the listing">
              A month appears here with its first daily return.
            </EmptyState>
          ) : (
            <MonthlyTable months={months} />
          )}
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <StandingPanel provider={provider} />
        <Panel title="Strategy">
          <p className="break-words whitespace-pre-wrap">{strategy}</p>
          {bio !== "" && (
            <p className="mt-3 border-t border-line pt-3 break-words whitespace-pre-wrap text-ink-2">{bio}</p>
          )}
        </Panel>
      </div>
    </div>
  );
}
