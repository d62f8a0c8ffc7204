import { describe, expect, it } from "vitest";
import { auditSubject } from "@/components/admin/audit-subject";

describe("auditSubject", () => {
  it.each([
    [undefined, {}],
    ["indicator-version", { subjectKind: "indicator-version" }],
    ["user", { subjectKind: "user" }],
    ["user:", { subjectKind: "user" }],
    ["user: 0199", { subjectKind: "user", subjectId: "0199" }],
    ["019a2b3c-0000-7000-8000-000000000001", { subjectId: "019a2b3c-0000-7000-8000-000000000001" }],
    ["42", { subjectId: "42" }],
  ])("reads %j", (text, subject) => {
    expect(auditSubject(text)).toEqual(subject);
  });
});
