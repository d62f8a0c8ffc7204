import { expect, test } from "vitest";
import { checkProperties } from "@/lib/indicators/gates/check-properties";
import { plainGuest, plainSubject } from "@/lib/indicators/proof/plain-guest";

function guest(compute: string, inputs = ""): string {
  return `export default indicator({
    name: "Test", inputs: {${inputs}}, outputs: { value: plot({}) },
    compute: ({ bars, inputs, ta }) => ({ value: ${compute} }),
  });`;
}

async function messagesOf(source: string): Promise<string[]> {
  const findings = await checkProperties(plainSubject(source), { seed: "x" });
  return findings.map(({ severity, message }) => `${severity}: ${message}`);
}

test("an honest indicator stands everything", async () => {
  const source = guest(
    "ta.rsi(bars[inputs.source], inputs.length)",
    'length: input.int(14, { min: 2, max: 200 }), source: input.source("close")',
  );
  expect(await messagesOf(source)).toEqual([]);
});

test.each([
  ["one bar", "ta.sma(bars.close.length === 1 ? null : bars.close, 2)", /^error: Fails on one bar:/],
  [
    "no volume",
    "bars.close.map((price, i) => price / bars.volume[i])",
    /^error: The output "value" is infinite on bars without volume\.$/,
  ],
  [
    "a hole",
    "bars.close.map((price) => { if (price !== price) throw new Error('hole'); return price; })",
    /hole/,
  ],
  [
    "flat prices",
    "bars.close.map((price, i) => 1 / (bars.high[i] - bars.low[i]))",
    /infinite on flat prices/,
  ],
  ["prices of zero", "bars.close.map((price) => 1 / price)", /^warning: .* infinite on prices of zero\.$/],
])("what breaks on %s is told", async (_, compute, message) => {
  const messages = await messagesOf(guest(compute));
  expect(messages.join("\n")).toMatch(new RegExp(message.source, "m"));
});

test("what breaks at a bound of an input is told with the input", async () => {
  const source = guest(
    "ta.sma(bars.close, inputs.length - 2)",
    "length: input.int(14, { min: 2, max: 200 })",
  );
  expect((await messagesOf(source)).join("\n")).toMatch(/^error: Fails with length = 2:/m);
});

test("an output without any value is warned of", async () => {
  expect(await messagesOf(guest("bars.close.map(() => NaN)"))).toEqual([
    'warning: The output "value" has no value on trend, 2500 bars with the default inputs.',
  ]);
});

test("an indicator that is not the same twice is refused", async () => {
  const { manifest, run } = plainGuest(guest("bars.close"));
  let runs = 0;
  const wavering = {
    manifest,
    run: async (job: Parameters<typeof run>[0]) => {
      runs += 1;
      const { outputs, ...cost } = await run(job);
      return {
        ...cost,
        outputs: { value: (outputs.value ?? new Float64Array(0)).map((value) => value + runs) },
      };
    },
  };
  const [finding] = await checkProperties(wavering, { seed: "x" });
  expect(finding?.message).toBe('The output "value" is not the same in two runs over the same bars.');
});
