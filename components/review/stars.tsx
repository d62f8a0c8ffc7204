const STARS = [1, 2, 3, 4, 5];

/** Whole stars that somebody gave. */
export function Stars({ stars }: { stars: number }) {
  return (
    <span className="inline-flex items-center whitespace-nowrap">
      <span aria-hidden="true" className="tracking-tight">
        {STARS.map((star) => (
          <span key={star} className={star <= stars ? "text-gold" : "text-line-strong"}>
            ★
          </span>
        ))}
      </span>
      <span className="sr-only">{`${stars} of 5 stars`}</span>
    </span>
  );
}
