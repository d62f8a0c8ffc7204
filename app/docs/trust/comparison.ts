/** One feature of a marketplace for indicators, elsewhere and here. @data-table */
export interface ComparedFeature {
  feature: string;
  /** In the order of `MARKETS`; a key in brackets names the source. Without one: general knowledge, not re-checked. */
  elsewhere: readonly [string, string, string, string, string, string];
  here: string;
  /** Where it can be seen; `null` where there is nothing to see. */
  seenAt: { href: string; label: string } | null;
}

export const MARKETS = [
  "TradingView",
  "MQL5 Market",
  "NinjaTrader",
  "TrendSpider",
  "QuantConnect",
  "thinkorswim",
] as const;

export const COMPARISON: readonly ComparedFeature[] = [
  {
    feature: "Look-ahead and repainting",
    elsewhere: [
      "Documentation only; by its own definition more than 95 % of indicators repaint [TV-rep]. Moderators ask authors to change one known pattern [TV-pub].",
      "None",
      "None",
      "None",
      "Its event-driven engine avoids look-ahead",
      "None",
    ],
    here: "A proof runs before a version is published and its class is on the card: clean, repaints the last bars, rewrites history, or looks ahead, with the first bar as evidence.",
    seenAt: { href: "/docs/indicators/publishing#proof", label: "How the proof works" },
  },
  {
    feature: "Versions",
    elsewhere: [
      "History with a diff viewer; people on a chart always get the latest [TV-pub]",
      "Version number, updated on demand",
      "The vendor's own",
      "An update replaces what was there",
      "Project history",
      "Copies",
    ],
    here: "Immutable versions with semantic numbers and a hash of code, manifest and engine; pin one, compare two, and a breaking change asks for a major number.",
    seenAt: { href: "/indicators/volatility-regime/versions", label: "A listing with versions" },
  },
  {
    feature: "Change notes",
    elsewhere: [
      "Dated release notes that cannot be edited [TV-pub]",
      "“What's new” per version",
      "–",
      "–",
      "–",
      "–",
    ],
    here: "Required for every version, beside a machine's comparison of inputs, outputs and values.",
    seenAt: { href: "/docs/indicators/publishing#versions", label: "Rules for versions" },
  },
  {
    feature: "Preview before buying",
    elsewhere: [
      "The author's own picture; an invite-only script cannot be run",
      "Free demo, in the strategy tester only [MQ-385]",
      "A trial, if the vendor runs one",
      "Shared link with a sample chart [TS-share]",
      "–",
      "–",
    ],
    here: "The real code, on bars and inputs you choose, on the listing's own page. You get the outputs, not the source.",
    seenAt: { href: "/indicators/momentum-composite", label: "A paid indicator, live" },
  },
  {
    feature: "Trial, rent, for ever",
    elsewhere: [
      "Off the platform, by an invite list [TV-pub]",
      "Buy, or rent by months; 5 activations or more [MQ-385]",
      "Run by the vendor, bound to a machine",
      "Free or by subscription [TS-store]",
      "Not sold",
      "None",
    ],
    here: "A licence for ever, by the month, or a free trial, as the developer offers. It belongs to your account: no activations, no machine.",
    seenAt: { href: "/docs/indicators/selling#prices", label: "Prices and licences" },
  },
  {
    feature: "Who takes the money",
    elsewhere: [
      "The vendor; TradingView is not involved [TV-pub]",
      "The platform, after a check of the seller's identity [MQ-rules]",
      "The vendor",
      "The platform",
      "–",
      "–",
    ],
    here: "The platform, with a split that is frozen on each sale and a ledger entry for every cent.",
    seenAt: { href: "/docs#split", label: "Who gets what" },
  },
  {
    feature: "Refunds",
    elsewhere: [
      "The vendor's rule, usually none [REF-2]",
      "Limited",
      "The vendor's rule",
      "Platform fees: 72 hours on renewals [TS-bill]",
      "–",
      "–",
    ],
    here: "By rule, without asking anybody: a proof that failed, a crash rate, or a first day hardly used.",
    seenAt: { href: "/docs/indicators/selling#refunds", label: "The rules of refunds" },
  },
  {
    feature: "Who may review",
    elsewhere: [
      "Anybody comments and boosts [TV-pub]",
      "Buyers; a review written while it was free still counts [MQ-scam]",
      "No reviews on the platform",
      "Likes",
      "–",
      "–",
    ],
    here: "Only who has a licence and has run it; who paid is marked, and the history of prices is public.",
    seenAt: { href: "/docs/indicators/selling#reviews", label: "The rules of reviews" },
  },
  {
    feature: "Check before publishing",
    elsewhere: [
      "Human moderators; 15 minutes to edit, then final [TV-pub]",
      "An automatic tester run, then a moderator [MQ-val]; no DLL [MQ-576]",
      "Review of promotional material [NT-g]",
      "Approved by staff [TS-store]",
      "–",
      "–",
    ],
    here: "Automatic gates whose whole report the developer reads, then a curator with a written reason. The same gates run on the developer's own machine.",
    seenAt: { href: "/docs/indicators/publishing#gates", label: "The gates" },
  },
  {
    feature: "Static checks",
    elsewhere: [
      "Compiler errors and warnings, a limit of tokens [TV-err] [TV-lim]",
      "Compiler, no DLL",
      "Compiler",
      "–",
      "–",
      "Compiler",
    ],
    here: "Compiler and checks for what an indicator may not use, each at its line and column.",
    seenAt: { href: "/docs/indicators/publishing#gates", label: "The gates" },
  },
  {
    feature: "Cost",
    elsewhere: [
      "A profiler for one's own code [TV-pub]",
      "A profiler",
      "–",
      "Browser console [TS-js]",
      "Timings",
      "–",
    ],
    here: "Milliseconds and megabytes a thousand bars, measured before publishing, on the card; latency and success rate of real runs on the page.",
    seenAt: { href: "/docs/indicators/publishing#cost", label: "The cost certificate" },
  },
  {
    feature: "Limits",
    elsewhere: [
      "Stated in detail, 20 to 100 s a run by plan [TV-lim]; no way to see what was used of them",
      "Time-out of the tester [MQ-val]",
      "–",
      "–",
      "–",
      "–",
    ],
    here: "Stated, the same for everybody; each receipt says what a run used.",
    seenAt: { href: "/docs/indicators#limits", label: "The limits" },
  },
  {
    feature: "Reproducible results",
    elsewhere: ["–", "–", "–", "–", "–", "–"],
    here: "A receipt names hashes of code, bars, inputs and result. Running it again gives the same bytes.",
    seenAt: { href: "/docs#receipts", label: "Receipts" },
  },
  {
    feature: "Values equal a reference",
    elsewhere: ["–", "–", "–", "–", "–", "–"],
    here: "Each built-in names its convention and the implementation whose numbers it matches.",
    seenAt: { href: "/docs/reference", label: "Indicator reference" },
  },
  {
    feature: "Source",
    elsewhere: [
      "Open, protected (paid plans) or invite-only; cannot be changed later [TV-pub]",
      "Compiled only",
      "Protected assembly",
      "The creator's choice [TS-share]",
      "Project or private",
      "Readable text",
    ],
    here: "Open, protected or invite-only. Copies of free indicators under another name are found before publishing.",
    seenAt: { href: "/docs/indicators/publishing#duplicates", label: "Near-duplicates" },
  },
  {
    feature: "Inputs",
    elsewhere: [
      "12 kinds and more, with bounds, options, groups [TV-inp]",
      "Input variables, enums, groups",
      "C# properties with attributes",
      "JavaScript inputs",
      "Arguments of a constructor",
      "Inputs, enums and switches [TOS-man]",
    ],
    here: "Five kinds with bounds; the form is made of the declaration, and the sandbox checks the same bounds again. Fewer kinds than TradingView: no colour, session, symbol or time.",
    seenAt: { href: "/docs/indicators#inputs", label: "Inputs" },
  },
  {
    feature: "Outputs",
    elsewhere: [
      "64 plot counts, lines, boxes, labels, tables [TV-lim]",
      "Up to 512 buffers",
      "Plots and lines, on the price panel or not [NT-ind]",
      "Over the price or below [TS-js]",
      "Chart API",
      "Over the price or below [TOS-man]",
    ],
    here: "Up to 64 named series, over the candles or in panes. No drawings: no lines, boxes, labels or tables.",
    seenAt: { href: "/docs/indicators#outputs", label: "Outputs" },
  },
  {
    feature: "Bar by bar",
    elsewhere: [
      "Run again on each tick, with rollback",
      "OnCalculate with what was calculated before",
      "OnBarUpdate with modes [NT-calc]",
      "Computed anew",
      "Update, IsReady, warm-up [QC-cust]",
      "Computed anew",
    ],
    here: "Built-ins have a stream that is tested to equal the batch. Indicators of developers are computed anew.",
    seenAt: { href: "/docs/reference", label: "Indicator reference" },
  },
  {
    feature: "Several symbols or time frames",
    elsewhere: ["40 unique requests [TV-lim]", "Yes", "Yes", "Yes", "Yes", "Yes [TOS-man]"],
    here: "No: an indicator sees the bars of one symbol and one interval. Here the others do more.",
    seenAt: null,
  },
  {
    feature: "Alerts",
    elsewhere: ["Yes [TV-lim]", "Yes", "Yes", "Yes", "Events", "Yes"],
    here: "Not on the values of indicators. Here the others do more.",
    seenAt: null,
  },
  {
    feature: "API",
    elsewhere: ["None for scripts", "None", ".NET", "–", "REST and LEAN", "None"],
    here: "Everything the pages do, over HTTP with a token, documented from the code.",
    seenAt: { href: "/docs/api", label: "API reference" },
  },
];
