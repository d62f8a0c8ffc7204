import { type Attack, inCompute } from "@/lib/sandbox/attacks/attack";

const TIMEOUT = ["SANDBOX_TIMEOUT"] as const;
/** Time or memory, whichever this machine runs out of first; some engines refuse at once. */
const STOPPED = ["SANDBOX_TIMEOUT", "SANDBOX_MEMORY", "SANDBOX_CRASHED", "SANDBOX_RUNTIME"] as const;

/** Built-ins that are handed something endless. */
export const BUILTIN_ATTACKS: readonly Attack[] = [
  {
    name: "concat of a spreadable of 2**53-1",
    source: inCompute(`[].concat({ length: 2**53 - 1, [Symbol.isConcatSpreadable]: true });`),
    ends: [...STOPPED, "HARMLESS"],
  },
  {
    name: "includes over 2**53-1",
    source: inCompute(`Array.prototype.includes.call({ length: 2**53 - 1 }, 1);`),
    ends: STOPPED,
  },
  {
    name: "lastIndexOf over 2**53-1",
    source: inCompute(`Array.prototype.lastIndexOf.call({ length: 2**53 - 1 }, 1);`),
    ends: STOPPED,
  },
  {
    name: "copyWithin over 2**53-1",
    source: inCompute(`Array.prototype.copyWithin.call({ length: 2**53 - 1 }, 1, 0);`),
    ends: STOPPED,
  },
  {
    name: "unshift over 2**53-2",
    source: inCompute(`Array.prototype.unshift.call({ length: 2**53 - 2 }, 1);`),
    ends: STOPPED,
  },
  {
    name: "toSorted of a holey giant",
    source: inCompute(`new Array(2**27).toSorted();`),
    ends: STOPPED,
  },
  {
    name: "flat of a cycle",
    source: inCompute(`const a = []; a.push(a, a); a.flat(Infinity);`),
    ends: STOPPED,
  },
  {
    name: "JSON.stringify of a holey giant",
    source: inCompute(`JSON.stringify(Array(2**32 - 1));`),
    ends: STOPPED,
  },
  {
    name: "JSON text that doubles",
    source: inCompute(`let v = ["x"]; for (;;) { v = [v, v]; JSON.parse(JSON.stringify(v)); }`),
    ends: STOPPED,
  },
  {
    name: "JSON.parse with a reviver that grows the value",
    source: inCompute(
      `JSON.parse("[1]", function (k, v) { if (Array.isArray(this)) this.push(1); return v; });`,
    ),
    ends: [...STOPPED, "HARMLESS"],
  },
  {
    name: "Map.groupBy of an endless iterable",
    source: inCompute(`Map.groupBy((function* () { for (let i = 0;; i++) yield i; })(), (x) => x);`),
    ends: STOPPED,
  },
  {
    name: "set union with endless keys",
    source: inCompute(
      `new Set([1]).union({ size: Infinity, has: () => true, keys: () => ({ next: () => ({ done: false, value: {} }) }) });`,
    ),
    ends: STOPPED,
  },
  {
    name: "Object.fromEntries of an endless iterable",
    source: inCompute(`Object.fromEntries((function* () { for (let i = 0;; i++) yield ["k" + i, i]; })());`),
    ends: STOPPED,
  },
  {
    name: "destructuring of an endless iterable",
    source: inCompute(`const [...rest] = (function* () { for (;;) yield 1; })();`),
    ends: STOPPED,
  },
  {
    name: "spread of a giant into a call",
    source: inCompute(`Math.max(...new Array(5e6).fill(1));`),
    ends: STOPPED,
  },
  {
    name: "apply with a proxy of 2**32-1 arguments",
    source: inCompute(
      `Reflect.apply(Math.max, null, new Proxy([], { get: (_, k) => (k === "length" ? 2**32 - 1 : 1) }));`,
    ),
    ends: STOPPED,
  },
  {
    name: "Float64Array.from of an endless iterable",
    source: inCompute(`Float64Array.from((function* () { for (;;) yield 1; })());`),
    ends: STOPPED,
  },
  {
    name: "typed array sort comparator loop",
    source: inCompute(`new Float64Array(2).sort(() => { for (;;); });`),
    ends: TIMEOUT,
  },
  {
    name: "replaceAll that multiplies",
    source: inCompute(`let s = "x"; for (;;) s = s.replaceAll("x", "xxxxxxxx");`),
    ends: STOPPED,
  },
  {
    name: "replace with many references",
    source: inCompute(`"x".repeat(2**20).replace(/x*/, "$&".repeat(2**12));`),
    ends: STOPPED,
  },
  {
    name: "padEnd of half a gigabyte",
    source: inCompute(`/y/.test("x".padEnd(2**29 - 25, "xy") + "z");`),
    ends: [...STOPPED, "HARMLESS"],
  },
  {
    name: "join of long texts",
    source: inCompute(`Array(1e5).fill("x".repeat(1e5)).join();`),
    ends: STOPPED,
  },
  {
    name: "escape that grows",
    source: inCompute(`let s = "\\u20ac"; for (;;) s = escape(s);`),
    ends: STOPPED,
  },
  {
    name: "regex back reference",
    source: inCompute(`/^(.*)*\\1$/.test("ab".repeat(40) + "c");`),
    ends: [...TIMEOUT, "HARMLESS"],
  },
  {
    name: "regex look-behind",
    source: inCompute(`/(?<=(a+)+)c$/.test("a".repeat(60) + "b");`),
    ends: [...TIMEOUT, "HARMLESS"],
  },
  {
    name: "regex exec in an own species",
    source: inCompute(
      `const r = /a/g; r.exec = () => ({ index: 0, 0: "", length: 1 }); "a".replace(r, "b"); "a".match(r);`,
    ),
    ends: STOPPED,
  },
  {
    name: "regex split with an own constructor",
    source: inCompute(
      `const r = /a/; r.constructor = { [Symbol.species]: function () { return { exec: () => null, lastIndex: 0 }; } }; "a".repeat(2**29 - 100).split(r);`,
    ),
    ends: STOPPED,
  },
  {
    name: "valueOf of an index loops",
    source: inCompute(`bars.close.at({ valueOf() { for (;;); } });`),
    ends: TIMEOUT,
  },
  {
    name: "toPrimitive of a library argument loops",
    source: inCompute(`ta.sma(bars.close, { [Symbol.toPrimitive]() { for (;;); } });`),
    ends: [...TIMEOUT, "SANDBOX_RUNTIME"],
  },
  {
    name: "library over a proxy with an endless length",
    source: inCompute(`ta.sma(new Proxy([], { get: (_, k) => (k === "length" ? 2**53 - 1 : 1) }), 3);`),
    ends: STOPPED,
  },
  {
    name: "library with a giant period",
    source: inCompute(`ta.sma(bars.close, 2**53 - 1);`),
    ends: [...STOPPED, "HARMLESS"],
  },
  {
    name: "recursion beside a heap near its limit",
    source: inCompute(`const a = []; (function f(n) { a.push(new Array(100).fill(n)); f(n + 1); })(0);`),
    ends: STOPPED,
  },
  {
    name: "label and switch loop",
    source: inCompute(`outer: for (;;) { switch (1) { default: continue outer; } }`),
    ends: TIMEOUT,
  },
];
