import ReactMarkdown, { type Components } from "react-markdown";
import { classNames } from "@/components/ui/class-names";

export interface MarkdownProps {
  text: string;
  className?: string;
}

const ALLOWED = [
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "strong",
  "em",
  "a",
  "code",
  "pre",
  "blockquote",
  "hr",
  "br",
];

// Headings go down one level (the page has its own h1), links leave without passing anything on.
const COMPONENTS: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4 className="font-semibold">{children}</h4>,
  h4: ({ children }) => <h5 className="font-semibold">{children}</h5>,
  h5: ({ children }) => <h6 className="font-semibold">{children}</h6>,
  h6: ({ children }) => <p className="font-semibold">{children}</p>,
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="nofollow ugc noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  pre: ({ children }) => (
    <pre className="rounded-md border border-line bg-sunk px-4 py-3 text-xs leading-5 break-words whitespace-pre-wrap">
      {children}
    </pre>
  ),
};

/** What people wrote, as text: no HTML of theirs, no images, no scripts, safe addresses only. */
export function Markdown({ text, className }: MarkdownProps) {
  return (
    <div className={classNames("prose break-words", className)}>
      <ReactMarkdown skipHtml allowedElements={ALLOWED} unwrapDisallowed components={COMPONENTS}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
