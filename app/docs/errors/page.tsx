import type { Metadata } from "next";
import { ERROR_GUIDE } from "@/app/docs/errors/error-guide";
import { DocsPage } from "@/components/docs/docs-page";
import { CodeBlock } from "@/components/ui/code-block";
import { ERROR_STATUS, type ErrorCode } from "@/lib/errors";

export const metadata: Metadata = { title: "Error codes" };

const EXAMPLE = `{
  "type": "/docs/errors#payment-required",
  "title": "The wallet is too low",
  "status": 402,
  "code": "PAYMENT_REQUIRED",
  "detail": "This costs 29.00 USD, the wallet holds 4.00 USD.",
  "requestId": "0b8d3c1e-6f0a-4c57-9a55-6d0f3e2b7c11"
}`;

const PLACED_EXAMPLE = `{
  "type": "/docs/errors#sandbox-runtime",
  "title": "The indicator failed",
  "status": 422,
  "code": "SANDBOX_RUNTIME",
  "detail": "TypeError: ta.smma is not a function (line 5, column 24)",
  "requestId": "5f2c7a94-3b1d-4e8e-9c55-0d1f6a7e2b30",
  "errors": [
    { "path": "source", "message": "TypeError: ta.smma is not a function", "line": 5, "column": 24 }
  ]
}`;

export default function DocsErrors() {
  return (
    <DocsPage
      title="Error codes"
      lead="Every refusal of the API is application/problem+json (RFC 9457) with one code of this closed list. Decide by code, show detail to people."
    >
      <CodeBlock bare label="Example of an error answer" code={EXAMPLE} />
      <p>
        <code>errors</code> names what was refused: the path of a field, or <code>source</code> with the line
        and column where code failed, both counted from 1 and left out where no place is known.
      </p>
      <CodeBlock bare label="Example of a failed run" code={PLACED_EXAMPLE} />
      <dl className="divide-y divide-line border-y border-line">
        {errorCodes().map((code) => (
          <div key={code} id={anchorOf(code)} className="py-3 target:bg-gold-bg">
            <dt className="figure flex flex-wrap gap-x-3">
              <a href={`#${anchorOf(code)}`} className="text-ink">
                {code}
              </a>
              <span className="text-ink-2">{ERROR_STATUS[code]}</span>
            </dt>
            <dd className="mt-1">{ERROR_GUIDE[code].meaning}</dd>
            <dd className="text-ink-2">{ERROR_GUIDE[code].remedy}</dd>
          </div>
        ))}
      </dl>
    </DocsPage>
  );
}

/** As the `type` of a problem points at it. */
function anchorOf(code: ErrorCode): string {
  return code.toLowerCase().replaceAll("_", "-");
}

function errorCodes(): ErrorCode[] {
  const isCode = (name: string): name is ErrorCode => Object.hasOwn(ERROR_STATUS, name);
  return Object.keys(ERROR_STATUS).filter(isCode);
}
