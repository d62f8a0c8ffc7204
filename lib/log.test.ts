import { expect, test } from "vitest";
import { logTo } from "@/lib/log";

test("secrets are cut out by their names, at the top and one level down", () => {
  const lines: string[] = [];
  const log = logTo({ write: (line) => lines.push(line) }, "info");
  for (const name of "password token apiKey secret keys credentialsEnc authorization cookie email".split(
    " ",
  )) {
    log.info({ [name]: "tell-nobody", call: { [name]: "tell-nobody", account: "a1" } }, "happened");
  }
  expect(lines).toHaveLength(9);
  for (const line of lines) {
    expect(line).not.toContain("tell-nobody");
    expect(JSON.parse(line)).toMatchObject({ call: { account: "a1" }, msg: "happened" });
  }
});
