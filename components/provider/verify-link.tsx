import { Figure } from "@/components/ui/figure";

export interface VerifyLinkProps {
  providerId: string;
  /** Number of the event; null: there is none. */
  seq: number | null;
  label: string;
  /** What is proven, for people who hear the link alone. */
  of: string;
}

/** Leads to the verifier with the proof of one event. */
export function VerifyLink({ providerId, seq, label, of }: VerifyLinkProps) {
  if (seq === null) return <Figure value={null} reason={`No single fill stands for ${of}.`} />;
  return (
    <a href={`/verify?trader=${providerId}&seq=${seq}`} aria-label={`${label}: verify ${of}, event ${seq}`}>
      {label}
    </a>
  );
}
