import { classNames } from "@/components/ui/class-names";
import { formatAmount, type MoneyJson, moneyFromJson } from "@/lib/money";

interface Undefinable {
  /** Why there is no value; shown on hover and read aloud. */
  reason?: string;
  className?: string;
}

export interface FigureProps extends Undefinable {
  /** Already formatted, or a number that is written with thousands separators. */
  value: string | number | null | undefined;
  /** Digits after the point when `value` is a number. */
  digits?: number;
  unit?: string;
}

/** A number in the figures' face; `—` with its reason when it is undefined. */
export function Figure({ value, digits = 0, unit, reason, className }: FigureProps) {
  if (value === null || value === undefined) return <Undefined reason={reason} className={className} />;
  return (
    <span className={classNames("figure whitespace-nowrap", className)}>
      {typeof value === "number" ? formatNumber(value, digits) : value}
      {unit !== undefined && <span className="text-ink-2"> {unit}</span>}
    </span>
  );
}

export interface MoneyFigureProps extends Undefinable {
  money: MoneyJson | null | undefined;
  /** Colours and signs the amount as a gain or a loss. */
  signed?: boolean;
  /** Leaves the currency out, for columns whose heading names it. */
  bare?: boolean;
}

/** An amount of people's money, as it travels in JSON. */
export function MoneyFigure({ money, signed, bare, reason, className }: MoneyFigureProps) {
  if (money === null || money === undefined) return <Undefined reason={reason} className={className} />;
  const positive = signed && !money.amount.startsWith("-") && !/^0+$/.test(money.amount);
  const negative = money.amount.startsWith("-");
  const tone = signed && (negative ? "text-down" : positive && "text-up");
  return (
    <span className={classNames("figure whitespace-nowrap", tone, className)}>
      {positive && "+"}
      {formatAmount(moneyFromJson(money))}
      {!bare && ` ${money.currency}`}
    </span>
  );
}

export interface SignedFigureProps extends Undefinable {
  /** A fraction (0.418) for percent, the number itself otherwise. */
  value: number | null | undefined;
  format?: "percent" | "number";
  digits?: number;
  unit?: string;
  /** Leaves the arrow out where the sign is enough, as in dense tables. */
  plain?: boolean;
}

/** A gain or a loss: sign, arrow and colour say the same. */
export function SignedFigure(props: SignedFigureProps) {
  const { value, format = "number", digits = format === "percent" ? 1 : 2, unit, plain, reason } = props;
  if (value === null || value === undefined || Number.isNaN(value)) {
    return <Undefined reason={reason} className={props.className} />;
  }
  const text = formatNumber(Math.abs(value) * (format === "percent" ? 100 : 1), digits);
  const sign = /^[0.,]+$/.test(text) ? 0 : Math.sign(value);
  const tone = sign > 0 ? "text-up" : sign < 0 ? "text-down" : undefined;
  return (
    <span className={classNames("figure whitespace-nowrap", tone, props.className)}>
      {!plain && sign !== 0 && <Arrow up={sign > 0} />}
      {sign > 0 ? "+" : sign < 0 ? "−" : ""}
      {text}
      {format === "percent" && " %"}
      {unit !== undefined && ` ${unit}`}
    </span>
  );
}

function Arrow({ up }: { up: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 8" className="mr-1 inline-block size-[0.5em] align-baseline">
      <path d={up ? "M4 0.5L8 7.5H0z" : "M4 7.5L0 0.5h8z"} fill="currentColor" />
    </svg>
  );
}

function Undefined({ reason, className }: Undefinable) {
  return (
    <span className={classNames("figure text-ink-2", reason && "cursor-help", className)} title={reason}>
      <span aria-hidden="true">—</span>
      <span className="sr-only">not defined{reason ? `: ${reason}` : ""}</span>
    </span>
  );
}

/** `-1234.5` → `−1,234.50`; the same in every locale. */
export function formatNumber(value: number, digits = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
