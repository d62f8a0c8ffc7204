import { expect, test } from "vitest";
import { ta } from "@/lib/ta/library";
import { taReference } from "@/lib/ta/reference";

const reference = taReference();

test("every function of ta is described once, and nothing else is", () => {
  expect(reference.map(({ name }) => name)).toEqual(Object.keys(ta).sort());
});

test("a description says how to call it, in which bounds, and from which bar it has values", () => {
  expect(reference.find(({ name }) => name === "atr")).toMatchObject({
    title: "Average true range",
    series: ["high", "low", "close"],
    parameters: [{ name: "length", default: 14 }],
    outputs: [{ first: 14 }],
    href: "/docs/reference/volatility#atr",
    exact: true,
  });
  expect(reference.find(({ name }) => name === "sma")?.series).toEqual(["values"]);
  expect(reference.find(({ name }) => name === "ln")).toMatchObject({ exact: false, href: "" });
});
