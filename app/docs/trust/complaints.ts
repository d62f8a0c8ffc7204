/** What people complain about elsewhere, and the answer here. @data-table */
export interface Complaint {
  title: string;
  /** A key in brackets names the source. */
  complaint: string;
  answer: string;
  seenAt: { href: string; label: string };
}

export const COMPLAINTS: readonly Complaint[] = [
  {
    title: "Repainting is sold as a signal",
    complaint:
      "“If a script looks too good to be true, it probably repaints” [REP-1]. Resellers even exclude repainting from refunds [REF-1].",
    answer:
      "Every version is proven before it is published, the class stands on the card and filters the list, and a version that turns out to look ahead is a reason for a refund.",
    seenAt: { href: "/indicators?proof=clean", label: "Only what is proven clean" },
  },
  {
    title: "No refunds",
    complaint:
      "Invite-only vendors call all sales final [REF-2], and access can take a day to be typed in by hand [REF-4].",
    answer:
      "The rules are a page of code, the same for everybody, and the money is back at once. Access begins with the purchase.",
    seenAt: { href: "/docs/indicators/selling#refunds", label: "The rules of refunds" },
  },
  {
    title: "It cannot be tried before it is paid",
    complaint: "An invite-only script cannot be run; a demo runs in the tester, never on a chart [MQ-385].",
    answer:
      "The chart of a listing is the real code, with your settings. Developers may offer trials beside it.",
    seenAt: { href: "/indicators/atr-trend-channel", label: "A paid indicator with a trial" },
  },
  {
    title: "Reviews are made",
    complaint:
      "A product is given away, collects five stars, then costs money; sellers themselves ask for price history and for weighing reviews [MQ-scam].",
    answer:
      "A review needs a licence and a run of one's own. It says whether its writer paid. Every price a listing ever had is on its page.",
    seenAt: { href: "/docs/indicators/selling#reviews", label: "The rules of reviews" },
  },
  {
    title: "Checks are a black box",
    complaint:
      "“Tester takes too long”, “no trading operations”: honest authors are refused without a reason they can act on [MQ-val].",
    answer:
      "The report names the line, the bar and the values, and the same gates run on your own machine before you publish anything.",
    seenAt: { href: "/docs/indicators/command-line", label: "Prove it at home" },
  },
  {
    title: "Free code is sold as one's own",
    complaint:
      "TradingView's page for vendors itself speaks of charlatans who resell open-source code [TV-vend].",
    answer:
      "Before publishing, the source and the values are compared with the built-ins and with other listings; the curator sees what is alike.",
    seenAt: { href: "/docs/indicators/publishing#duplicates", label: "Near-duplicates" },
  },
  {
    title: "Updates change the past",
    complaint: "Everybody gets the newest version, nobody can stay on one [TV-pub].",
    answer:
      "Versions never change. A licence runs the newest approved one, or the one you pin; a change of values needs a major number.",
    seenAt: { href: "/licences", label: "Pin a version" },
  },
  {
    title: "The same name, other numbers",
    complaint: "ADX, RSI and EMA differ between platforms; each library has a thread about it [DIFF].",
    answer:
      "Each built-in says which convention it follows, whose numbers it equals, and at which bar it begins.",
    seenAt: { href: "/docs/reference", label: "Indicator reference" },
  },
  {
    title: "Limits are hit blindly",
    complaint: "There is no way to see what a script has used of its limits [TV-lim].",
    answer:
      "Each receipt has processor time and peak memory; the report of a version has its cost a thousand bars.",
    seenAt: { href: "/docs/indicators#limits", label: "The limits" },
  },
  {
    title: "A licence dies with a computer",
    complaint: "Activations are bound to machines and lost with them [MQ-385].",
    answer: "There is nothing to activate: the licence is a row in the ledger of your account.",
    seenAt: { href: "/licences", label: "Your licences" },
  },
];
