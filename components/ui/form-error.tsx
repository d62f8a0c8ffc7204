import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** What a refused request says; `ApiProblem` of `components/api-client` fits. */
export interface ShownProblem {
  code: string;
  detail: string;
  errors: readonly { path: string; message: string }[];
  requestId: string | null;
  retryAfterSeconds: number | null;
}

export interface FormErrorProps {
  problem: ShownProblem | null | undefined;
  /** Paths whose message already stands at its field. */
  shownAtField?: readonly string[];
  /** What helps: a link to the wallet, a button to try again. */
  actions?: ReactNode;
}

/** Why a request was refused, above the form's buttons; announced when it appears. */
export function FormError({ problem, shownAtField = [], actions }: FormErrorProps) {
  if (!problem) return null;
  const rest = problem.errors.filter((error) => !shownAtField.includes(error.path));
  const listed = rest.filter((error) => !problem.detail.includes(error.message));
  const allAtFields = problem.errors.length > 0 && rest.length === 0;
  const wait = problem.retryAfterSeconds;
  const quoteId =
    problem.requestId !== null && (problem.code === "INTERNAL" || problem.code === "UNAVAILABLE");
  return (
    <Notice
      tone="error"
      announce
      actions={actions}
      title={allAtFields ? "Check the marked fields." : problem.detail}
    >
      {listed.length > 0 && (
        <ul className="list-disc pl-4">
          {listed.map((error) => (
            <li key={`${error.path} ${error.message}`}>
              {error.path !== "" && <span className="figure text-xs">{error.path}: </span>}
              {error.message}
            </li>
          ))}
        </ul>
      )}
      {wait !== null && <p>{`Try again in ${wait} ${wait === 1 ? "second" : "seconds"}.`}</p>}
      {quoteId && <p className="figure text-xs">Request id {problem.requestId}</p>}
    </Notice>
  );
}
