/** What the comparison is based on, by the key that stands in its cells. A source without an address is named as its owner names it. @data-table */
export const SOURCES = {
  "TV-lim": {
    title: "TradingView, Pine Script: limitations",
    url: "https://www.tradingview.com/pine-script-docs/writing/limitations/",
  },
  "TV-pub": {
    title: "TradingView, Pine Script: publishing scripts",
    url: "https://www.tradingview.com/pine-script-docs/writing/publishing/",
  },
  "TV-inp": {
    title: "TradingView, Pine Script: inputs",
    url: "https://www.tradingview.com/pine-script-docs/concepts/inputs/",
  },
  "TV-rep": {
    title: "TradingView, Pine Script: repainting",
    url: "https://www.tradingview.com/pine-script-docs/concepts/repainting/",
  },
  "TV-err": {
    title: "TradingView, Pine Script: errors",
    url: "https://www.tradingview.com/pine-script-docs/errors/overview/",
  },
  "TV-vend": {
    title: "TradingView, help for vendors",
    url: "https://www.tradingview.com/support/solutions/43000549951/",
  },
  "MQ-385": { title: "MQL5, article 385: the Market", url: "https://www.mql5.com/en/articles/385" },
  "MQ-576": {
    title: "MQL5, article 576: products for the Market",
    url: "https://www.mql5.com/en/articles/576",
  },
  "MQ-rules": { title: "MQL5, rules of the Market", url: "https://www.mql5.com/en/market/rules" },
  "MQ-val": { title: "MQL5, how products are validated", url: "https://www.mql5.com/en/blogs/post/686716" },
  "MQ-scam": {
    title: "MQL5, a seller on manipulated reviews",
    url: "https://www.mql5.com/en/blogs/post/754034",
  },
  "NT-ind": {
    title: "NinjaTrader 8, help: indicators",
    url: "https://ninjatrader.com/support/helpGuides/nt8/indicator.htm",
  },
  "NT-calc": {
    title: "NinjaTrader 8, help: calculation logic",
    url: "https://ninjatrader.com/support/helpGuides/nt8/entering_calculation_logic.htm",
  },
  "NT-g": {
    title: "NinjaTrader vendor guidelines, as a vendor prints them",
    url: "https://llcein.com/ninjatrader-vendor-guidelines",
  },
  "TS-store": {
    title: "TrendSpider, publishing to the Store",
    url: "https://help.trendspider.com/kb/sharing-content/publishing-content-to-trendspider-store",
  },
  "TS-share": { title: "TrendSpider blog, custom indicator script sharing", url: null },
  "TS-js": { title: "TrendSpider blog, JavaScript custom indicator scripting", url: null },
  "TS-bill": {
    title: "TrendSpider, billing questions",
    url: "https://help.trendspider.com/kb/faq/billing-faq",
  },
  "QC-cust": {
    title: "QuantConnect, custom indicators",
    url: "https://www.quantconnect.com/docs/v2/writing-algorithms/indicators/custom-indicators",
  },
  "TOS-man": { title: "thinkScript user manual", url: null },
  "REP-1": { title: "psyll.com, on repainting", url: null },
  "REF-1": { title: "Refund policy of a reseller", url: "https://mqlshop.com/refund-policy" },
  "REF-2": {
    title: "Refund policy of an invite-only vendor",
    url: "https://pinescriptedge.com/refund-policy",
  },
  "REF-4": { title: "Questions answered by an invite-only vendor", url: "https://docs.infinityalgo.com/faq" },
  DIFF: {
    title: "pandas-ta, issue 40, and its like in ta and ta4j",
    url: "https://github.com/twopirllc/pandas-ta/issues/40",
  },
} as const;

export type SourceKey = keyof typeof SOURCES;
