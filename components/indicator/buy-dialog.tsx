"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import { BuyChoice } from "@/components/indicator/buy-choice";
import { BuyReceipt } from "@/components/indicator/buy-receipt";
import type { PurchaseOffer } from "@/components/indicator/purchase-offers";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Checkbox } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import type { PurchaseResult } from "@/lib/indicators/purchase-schema";
import { formatMoney, type MoneyJson, moneyFromJson } from "@/lib/money";

export interface BuyDialogProps {
  indicator: { slug: string; name: string; developer: string };
  offers: readonly PurchaseOffer[];
  wallet: { balance: MoneyJson; test: boolean };
  /** Names this opening of the dialog: a second click is the same purchase. null: closed. */
  attempt: string | null;
  onClose: () => void;
}

export function BuyDialog({ indicator, offers, wallet, attempt, onClose }: BuyDialogProps) {
  const router = useRouter();
  const [kind, setKind] = useState(offers[0]?.kind);
  const [renews, setRenews] = useState(true);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [bought, setBought] = useState<PurchaseResult | null>(null);
  const offer = offers.find((one) => one.kind === kind) ?? offers[0];

  function close() {
    onClose();
    setProblem(null);
    setBought(null);
  }
  async function buy(chosen: PurchaseOffer) {
    setPending(true);
    setProblem(null);
    try {
      const result = await callApi<PurchaseResult>(`/api/indicators/${indicator.slug}/purchase`, {
        json: {
          kind: chosen.kind,
          ...(chosen.price && { expectedPrice: chosen.price }),
          ...(chosen.kind === "monthly" && { renews }),
        },
        // One key per opening and kind: the same key with another kind would be refused.
        idempotencyKey: `${attempt}-${chosen.kind}`,
      });
      setBought(result);
      router.refresh();
    } catch (error) {
      setProblem(toApiProblem(error));
    } finally {
      setPending(false);
    }
  }
  if (bought) {
    return (
      <Dialog
        open={attempt !== null}
        onClose={close}
        title={bought.charge === null ? "Your trial has begun" : "The licence is yours"}
        actions={
          <>
            <Button onClick={close}>Close</Button>
            <LinkButton href={`/indicators/${indicator.slug}/run`} variant="primary" onClick={close}>
              Run on your bars
            </LinkButton>
          </>
        }
      >
        <BuyReceipt result={bought} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open={attempt !== null && offer !== undefined}
      onClose={close}
      busy={pending}
      title={`Get ${indicator.name}`}
      description={`By ${indicator.developer}.`}
      actions={
        offer && (
          <>
            <Button onClick={close} disabled={pending}>
              Cancel
            </Button>
            <Button variant="primary" pending={pending} onClick={() => buy(offer)}>
              {offer.price === null ? "Start the trial" : `Pay ${formatMoney(moneyFromJson(offer.price))}`}
            </Button>
          </>
        )
      }
    >
      {offer && (
        <div className="flex flex-col gap-4">
          <BuyChoice offers={offers} chosen={offer} onChoose={setKind} wallet={wallet} disabled={pending} />
          {offer.kind === "monthly" && (
            <Checkbox
              label="Renew each month"
              hint="Never above today’s price; you can end it at any time. Without it nothing is charged again."
              checked={renews}
              disabled={pending}
              onChange={(event) => setRenews(event.target.checked)}
            />
          )}
          <FormError
            problem={problem}
            actions={
              <ProblemWayOut
                code={problem?.code}
                onReload={() => {
                  router.refresh();
                  close();
                }}
              />
            }
          />
        </div>
      )}
    </Dialog>
  );
}

interface WayOutProps {
  code: string | undefined;
  onReload: () => void;
}

function ProblemWayOut({ code, onReload }: WayOutProps) {
  if (code === "PAYMENT_REQUIRED") {
    return (
      <LinkButton href="/wallet" size="sm">
        Top up the wallet
      </LinkButton>
    );
  }
  if (code === "CONFLICT") {
    return (
      <Button size="sm" onClick={onReload}>
        Show how it stands now
      </Button>
    );
  }
  return null;
}
