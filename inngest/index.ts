import type { InngestFunction } from "inngest";
import { anchorRoots } from "@/inngest/functions/anchor-roots";
import { buildIndicatorRanks } from "@/inngest/functions/build-indicator-ranks";
import { buildProviderRanks } from "@/inngest/functions/build-provider-ranks";
import { expireLicencesJob } from "@/inngest/functions/expire-licences";
import { fetchCandlesJob } from "@/inngest/functions/fetch-candles";
import { flagProvidersJob } from "@/inngest/functions/flag-providers";
import { forgetMailsJob } from "@/inngest/functions/forget-mails";
import { markAccountsJob } from "@/inngest/functions/mark-accounts";
import { markAppendedAccount } from "@/inngest/functions/mark-appended-account";
import { proveBuiltInsJob } from "@/inngest/functions/prove-built-ins";
import { purge } from "@/inngest/functions/purge";
import { reconcileLedger } from "@/inngest/functions/reconcile-ledger";
import { renewLicencesJob } from "@/inngest/functions/renew-licences";
import { rollUpUsageJob } from "@/inngest/functions/roll-up-usage";
import { runGatesJob } from "@/inngest/functions/run-gates";
import { runImportsJob } from "@/inngest/functions/run-imports";
import { sealAudit } from "@/inngest/functions/seal-audit";
import { sendOutbox } from "@/inngest/functions/send-outbox";
import { syncExchangesJob } from "@/inngest/functions/sync-exchanges";
import { tellUnderperformingJob } from "@/inngest/functions/tell-underperforming";
import { updateProviderMetricsJob } from "@/inngest/functions/update-provider-metrics";
import { verifyAccountChains } from "@/inngest/functions/verify-account-chains";
import { verifyApplicationsJob } from "@/inngest/functions/verify-applications";
import { verifyAuditChain } from "@/inngest/functions/verify-audit-chain";
import { verifyProvidersJob } from "@/inngest/functions/verify-providers";
import { workPaperOrdersJob } from "@/inngest/functions/work-paper-orders";

/** Every function that runs as a job; each has one line here. */
export const functions: readonly InngestFunction.Any[] = [
  sendOutbox,
  sealAudit,
  runGatesJob,
  runImportsJob,
  syncExchangesJob,
  proveBuiltInsJob,
  renewLicencesJob,
  expireLicencesJob,
  rollUpUsageJob,
  buildIndicatorRanks,
  markAccountsJob,
  workPaperOrdersJob,
  markAppendedAccount,
  updateProviderMetricsJob,
  tellUnderperformingJob,
  verifyApplicationsJob,
  verifyProvidersJob,
  flagProvidersJob,
  buildProviderRanks,
  fetchCandlesJob,
  reconcileLedger,
  purge,
  forgetMailsJob,
  anchorRoots,
  verifyAuditChain,
  verifyAccountChains,
];
