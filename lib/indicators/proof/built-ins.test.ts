import { expect, test } from "vitest";
import { sha256Hex } from "@/lib/canonical-json";
import { builtInSource } from "@/lib/indicators/built-in-source";
import { builtInSubject } from "@/lib/indicators/proof/built-in-subject";
import { proofClassOf } from "@/lib/indicators/proof/proof-class-of";
import { proveLookAhead } from "@/lib/indicators/proof/prove-look-ahead";
import { INDICATORS } from "@/lib/ta/registry";

const LABELLED = INDICATORS.filter(({ repaint }) => repaint !== "clean");
const FAMILIAR = ["rsi", "macd", "ema", "supertrend", "vwap", "session-vwap", "parabolic-sar", "obv", "adx"];
const TRIED = [...LABELLED, ...INDICATORS.filter(({ id }) => FAMILIAR.includes(id))];

/** All of them: built-ins.slow.test.ts. */
test.each(TRIED.map((definition) => [definition.id, definition] as const))(
  "the built-in %s gets the class of its label",
  async (_, definition) => {
    const proof = await proveLookAhead(builtInSubject(definition), {
      seed: sha256Hex(builtInSource(definition)),
    });
    expect(proof.class, JSON.stringify(proof.evidence)).toBe(proofClassOf(definition.repaint));
  },
);
