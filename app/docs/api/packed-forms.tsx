import { Panel } from "@/components/ui/panel";
import { PACKED_PROFILE } from "@/lib/indicators/packed-profile";
import { PACKED_RUN } from "@/lib/indicators/packed-run";

const FORMS = [
  { path: "/api/indicators/{id}/execute", ...PACKED_RUN },
  { path: "/api/indicators/volume-profile", ...PACKED_PROFILE },
];

/** How bars are sent, and series answered, in bytes instead of JSON. */
export function PackedForms() {
  return (
    <Panel title="The packed form" className="mb-6">
      <div className="flex max-w-prose flex-col gap-3 text-ink-2">
        <p>
          Where bars come in the body, bytes spare the JSON. A request is packed with{" "}
          <code>Content-Type: application/octet-stream</code>, an answer when the request has{" "}
          <code>Accept: application/octet-stream</code>; each may be packed without the other. The bars are
          those in the body: a symbol is named in JSON only.
        </p>
        {FORMS.map(({ path, request, answer }) => (
          <section key={path} aria-label={`Packed form of ${path}`} className="flex min-w-0 flex-col gap-1">
            <h3 className="text-ink">
              <code className="break-all">POST {path}</code>
            </h3>
            <Coded text={request} />
            <Coded text={answer} />
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** A paragraph whose parts between backticks are code. */
function Coded({ text }: { text: string }) {
  return (
    <p>
      {text.split("`").map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <code key={part} className="break-words">
            {part}
          </code>
        ),
      )}
    </p>
  );
}
