"use client";

import { useState } from "react";
import { BuyDialog, type BuyDialogProps } from "@/components/indicator/buy-dialog";
import { Button } from "@/components/ui/button";

export type BuyButtonProps = Omit<BuyDialogProps, "attempt" | "onClose"> & {
  /** The reader may run it already, so buying is not the main thing. */
  owned: boolean;
};

/**
 * Opens the purchase dialog; each opening is one attempt with one key. Stays when nothing is left to buy, so that
 * the receipt of the purchase stays too.
 */
export function BuyButton({ owned, ...dialog }: BuyButtonProps) {
  const [attempt, setAttempt] = useState<string | null>(null);
  const onlyTrial = dialog.offers.every((offer) => offer.kind === "trial");
  return (
    <>
      {dialog.offers.length > 0 && (
        <Button
          variant={owned ? "secondary" : "primary"}
          wide
          onClick={() => setAttempt(crypto.randomUUID())}
        >
          {onlyTrial ? "Start the trial" : owned ? "Change the licence" : "Buy a licence"}
        </Button>
      )}
      <BuyDialog {...dialog} attempt={attempt} onClose={() => setAttempt(null)} />
    </>
  );
}
