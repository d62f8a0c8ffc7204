"use client";

import { DownloadButton } from "@/components/indicator/download-button";
import { receiptJson } from "@/components/indicator/result-files";
import type { ReceiptDto } from "@/lib/indicators/execution-schema";

export function DownloadReceipt({ receipt }: { receipt: ReceiptDto }) {
  return <DownloadButton make={() => receiptJson(receipt)}>Receipt as JSON</DownloadButton>;
}
