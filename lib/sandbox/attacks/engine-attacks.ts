import { type Attack, atTop, inCompute } from "@/lib/sandbox/attacks/attack";

const TIMEOUT = ["SANDBOX_TIMEOUT"] as const;
/** An uninterruptible builtin: which guard is first depends on the machine. */
const STUCK = ["SANDBOX_TIMEOUT", "SANDBOX_MEMORY", "SANDBOX_CRASHED", "SANDBOX_RUNTIME"] as const;

/** Loops, and builtins that V8 does not interrupt. */
export const ENGINE_ATTACKS: readonly Attack[] = [
  { name: "infinite loop", source: inCompute(`for(;;){}`), ends: TIMEOUT },
  { name: "infinite loop at the top", source: atTop(`for(;;){}`), ends: TIMEOUT },
  {
    name: "try/finally loop",
    source: inCompute(`for(;;){ try { continue; } finally { continue; } }`),
    ends: TIMEOUT,
  },
  {
    name: "catch loop",
    source: inCompute(`(function f() { try { f(); } finally { f(); } })();`),
    ends: TIMEOUT,
  },
  {
    name: "generator loop",
    source: inCompute(`for (const _ of (function*() { for(;;) yield 1; })()) ;`),
    ends: TIMEOUT,
  },
  { name: "sort comparator loop", source: inCompute(`[2, 1].sort(() => { for(;;); });`), ends: TIMEOUT },
  {
    name: "iterator helper loop",
    source: inCompute(`Iterator.from({ next: () => ({ done: false, value: 1 }) }).forEach(() => {});`),
    ends: TIMEOUT,
  },
  { name: "regex (a+)+", source: inCompute(`/^(a+)+$/.test("a".repeat(60) + "b");`), ends: TIMEOUT },
  { name: "regex (x+x+)+y", source: inCompute(`/(x+x+)+y/.test("x".repeat(60));`), ends: TIMEOUT },
  {
    name: "string replace bomb",
    source: inCompute(`let s = "x".repeat(1e5); for(;;) s.replace(/x/g, "y");`),
    ends: TIMEOUT,
  },
  {
    name: "JSON bomb",
    source: inCompute(
      `const a = []; let o = a; for (let i = 0; i < 30; i++) { o = [o, o]; } JSON.stringify(o);`,
    ),
    ends: STUCK,
  },
  {
    name: "JSON nest",
    source: inCompute(`let o = []; for (let i = 0; i < 2e5; i++) o = [o]; JSON.stringify(o);`),
    ends: STUCK,
  },
  {
    name: "JSON.parse of a million brackets",
    source: inCompute(`JSON.parse("[".repeat(1e6) + "]".repeat(1e6));`),
    ends: [...STUCK, "HARMLESS"],
  },
  { name: "Array(2**32-1).indexOf", source: inCompute(`Array(2**32-1).indexOf(1);`), ends: STUCK },
  { name: "Array(2**32-1).join", source: inCompute(`Array(2**32-1).join();`), ends: STUCK },
  { name: "Array(1e9).fill", source: inCompute(`Array(1e9).fill(0);`), ends: STUCK },
  { name: "new Array(1e8).fill(1.1)", source: inCompute(`new Array(1e8).fill(1.1);`), ends: STUCK },
  {
    name: "new Array(6e7).fill()",
    source: inCompute(`new Array(6e7).fill();`),
    ends: [...STUCK, "HARMLESS"],
  },
  {
    name: "sparse array sort",
    source: inCompute(`const a = []; a[2**32-2] = 1; a.sort();`),
    ends: [...STUCK, "HARMLESS"],
  },
  {
    name: "sparse array reverse",
    source: inCompute(`const a = []; a[2**32-2] = 1; a.reverse();`),
    ends: STUCK,
  },
  {
    name: "sort of six million floats",
    source: inCompute(`for (let i = 0; i < 8; i++) new Float64Array(6e6).fill(1).map((_, j) => -j).sort();`),
    ends: STUCK,
  },
  {
    name: "big integer literal",
    source: inCompute(`(3n ** (2n ** 26n)).toString();`),
    ends: ["SANDBOX_COMPILE"],
  },
  {
    name: "big integer squared for ever",
    source: inCompute(`let x = 2n**100000n+1n; for(;;) x = x*x;`),
    ends: ["SANDBOX_COMPILE"],
  },
  { name: "deep recursion", source: inCompute(`(function f() { f(); })();`), ends: ["SANDBOX_RUNTIME"] },
  {
    name: "mutual recursion through getters",
    source: inCompute(`const o = { get a() { return this.a; } }; o.a;`),
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "proxy recursion",
    source: inCompute(`const p = new Proxy({}, { get: (t, k, r) => r[k] }); p.x;`),
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "recursion in toString of a key",
    source: inCompute(`const o = { toString() { return ({})[o]; } }; ({})[o];`),
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "large function in a hot loop",
    source: inCompute(`let s = 0; for (;;) { ${"s = (s * 31 + 7) | 0; ".repeat(1_500)} }`),
    ends: TIMEOUT,
  },
  {
    name: "typed array set and copyWithin loop",
    source: inCompute(`const a = new Float64Array(1e6); for(;;) { a.copyWithin(1, 0); a.reverse(); }`),
    ends: TIMEOUT,
  },
  {
    name: "async function",
    source: inCompute(`(async () => { for(;;) await null; })();`),
    ends: ["SANDBOX_COMPILE"],
  },
  {
    name: "async generator with yield*",
    source: inCompute(`(async function*() { yield* { [Symbol.asyncIterator]: null }; })().next();`),
    ends: ["SANDBOX_COMPILE"],
  },
  {
    name: "async method",
    source: inCompute(`({ async m() { throw { get message() { for(;;); } }; } }).m();`),
    ends: ["SANDBOX_COMPILE"],
  },
  { name: "async by a unicode escape", source: inCompute(`\\u0061sync () => 1;`), ends: ["SANDBOX_COMPILE"] },
  { name: "top-level await", source: atTop(`await null;`), ends: ["SANDBOX_COMPILE"] },
  { name: "for await at the top", source: atTop(`for await (const x of []) ;`), ends: ["SANDBOX_COMPILE"] },
  {
    name: "promise rejection",
    source: inCompute(`Promise.reject({ get message() { for(;;); } });`),
    ends: ["SANDBOX_RUNTIME"],
  },
  {
    name: "using with a looping dispose",
    source: inCompute(`{ using x = { [Symbol.dispose]() { for(;;); } }; }`),
    ends: ["SANDBOX_TIMEOUT", "SANDBOX_COMPILE"],
  },
  {
    name: "SuppressedError by using",
    source: inCompute(
      `{ using x = { [Symbol.dispose]() { throw { get message() { for(;;); } }; } }; throw 1; }`,
    ),
    ends: ["SANDBOX_TIMEOUT", "SANDBOX_COMPILE", "SANDBOX_RUNTIME"],
  },
];
