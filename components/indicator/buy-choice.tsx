"use client";

import Link from "next/link";
import { useId } from "react";
import type { PurchaseOffer } from "@/components/indicator/purchase-offers";
import { shareText } from "@/components/money/share-text";
import { TestMoneyBadge } from "@/components/money/test-money-badge";
import { MoneyFigure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import type { PurchaseKind } from "@/lib/indicators/licence-schema";
import { type MoneyJson, money, moneyFromJson, moneyJson } from "@/lib/money";

export interface BuyChoiceProps {
  offers: readonly PurchaseOffer[];
  chosen: PurchaseOffer;
  onChoose: (kind: PurchaseKind) => void;
  wallet: { balance: MoneyJson; test: boolean };
  disabled: boolean;
}

const WHOLE_BPS = 10_000;

/** The ways to buy, and what one of them does to the wallet and to the parts of the price. */
export function BuyChoice({ offers, chosen, onChoose, wallet, disabled }: BuyChoiceProps) {
  const name = useId();
  return (
    <>
      <fieldset disabled={disabled} className="flex flex-col gap-2">
        <legend className="mb-1 text-xs text-ink-2">Licence</legend>
        {offers.map((offer) => (
          <label
            key={offer.kind}
            className="flex cursor-pointer items-baseline gap-3 rounded-md border border-line-strong px-3 py-2.5 has-checked:border-gold has-checked:bg-gold-bg has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-gold"
          >
            <input
              type="radio"
              name={name}
              value={offer.kind}
              checked={offer.kind === chosen.kind}
              onChange={() => onChoose(offer.kind)}
              className="accent-gold"
            />
            <span className="min-w-0 flex-1 font-semibold">{offer.label}</span>
            {offer.price === null ? (
              <span className="text-ink-2">free</span>
            ) : (
              <MoneyFigure money={offer.price} />
            )}
          </label>
        ))}
      </fieldset>
      <p className="text-sm text-ink-2">{chosen.terms}</p>
      {chosen.price !== null && <MoneyLines offer={chosen} price={chosen.price} wallet={wallet} />}
    </>
  );
}

interface MoneyLinesProps {
  offer: PurchaseOffer;
  price: MoneyJson;
  wallet: BuyChoiceProps["wallet"];
}

function MoneyLines({ offer, price, wallet }: MoneyLinesProps) {
  const balance = moneyFromJson(wallet.balance);
  const left = moneyJson(money(balance.minor - moneyFromJson(price).minor, balance.currency));
  const short = left.amount.startsWith("-");
  const { split } = offer;
  return (
    <>
      <dl className="flex flex-col gap-1 rounded-md bg-sunk px-3 py-2.5 text-sm">
        <Line name="Price" money={price} strong />
        {split && (
          <>
            <Line name={`To the developer, ${shareText(split.sellerBps)}`} money={split.seller} indent />
            <Line
              name={`To the platform, ${shareText(WHOLE_BPS - split.sellerBps)}`}
              money={split.platform}
              indent
            />
          </>
        )}
        <div className="my-1 border-t border-line" />
        <Line name="In your wallet" money={wallet.balance} test={wallet.test} />
        {!short && <Line name="Left after it" money={left} />}
      </dl>
      {short && (
        <Notice tone="warn" title="The wallet does not cover the price">
          <Link href="/wallet">Top up the wallet</Link> first; nothing is charged until it is covered.
        </Notice>
      )}
    </>
  );
}

interface LineProps {
  name: string;
  money: MoneyJson;
  strong?: boolean;
  indent?: boolean;
  test?: boolean;
}

function Line({ name, money: amount, strong, indent, test }: LineProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <dt className={indent ? "pl-3 text-ink-2" : strong ? "font-semibold" : undefined}>{name}</dt>
      {test && (
        <dd>
          <TestMoneyBadge />
        </dd>
      )}
      <dd className="ml-auto">
        <MoneyFigure money={amount} />
      </dd>
    </div>
  );
}
