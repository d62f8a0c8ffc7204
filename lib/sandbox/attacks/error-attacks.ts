import { type Attack, atTop, inCompute } from "@/lib/sandbox/attacks/attack";

const TIMEOUT = ["SANDBOX_TIMEOUT"] as const;
const RUNTIME = ["SANDBOX_RUNTIME"] as const;

/** Thrown things that misbehave when somebody looks at them. A raw isolate hangs for ever on most. */
export const ERROR_ATTACKS: readonly Attack[] = [
  {
    name: "thrown message getter loops",
    source: inCompute(`throw { get message() { for(;;); } };`),
    ends: TIMEOUT,
  },
  {
    name: "thrown at the top, message getter loops",
    source: atTop(`throw { get message() { for(;;); } };`),
    ends: TIMEOUT,
  },
  {
    name: "Error with a looping message",
    source: inCompute(
      `const e = new Error(); Object.defineProperty(e, "message", { get() { for(;;); } }); throw e;`,
    ),
    ends: TIMEOUT,
  },
  {
    name: "Error with a looping name",
    source: inCompute(
      `const e = new Error("x"); Object.defineProperty(e, "name", { get() { for(;;); } }); throw e;`,
    ),
    ends: TIMEOUT,
  },
  {
    name: "Error with a looping stack",
    source: inCompute(
      `const e = new Error("x"); Object.defineProperty(e, "stack", { get() { for(;;); } }); throw e;`,
    ),
    ends: TIMEOUT,
  },
  {
    name: "looping proxy thrown",
    source: inCompute(
      `throw new Proxy({}, { get() { for(;;); }, has() { for(;;); }, getPrototypeOf() { for(;;); } });`,
    ),
    ends: TIMEOUT,
  },
  {
    name: "proxy of an Error thrown",
    source: inCompute(`throw new Proxy(new Error("x"), { get() { for(;;); } });`),
    ends: TIMEOUT,
  },
  {
    name: "revoked proxy thrown",
    source: inCompute(`const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy;`),
    ends: RUNTIME,
  },
  {
    name: "getter that throws itself",
    source: inCompute(`const e = { get message() { throw e; } }; throw e;`),
    ends: RUNTIME,
  },
  {
    name: "Error.prepareStackTrace replaced",
    source: atTop(`Error.prepareStackTrace = () => { for(;;); }; null.x;`),
    ends: RUNTIME,
  },
  {
    name: "Error.prepareStackTrace defined",
    source: atTop(`Object.defineProperty(Error, "prepareStackTrace", { value: () => { for(;;); } });`),
    ends: RUNTIME,
  },
  {
    name: "Error replaced on the global",
    source: atTop(`globalThis.Error = class { static prepareStackTrace() { for(;;); } }; null.x;`),
    ends: RUNTIME,
  },
  {
    name: "call sites from a stack",
    source: inCompute(`throw new Error(String(new Error("x").stack));`),
    ends: RUNTIME,
  },
  { name: "throw null", source: inCompute(`throw null;`), ends: RUNTIME },
  { name: "throw undefined", source: inCompute(`throw undefined;`), ends: RUNTIME },
  { name: "throw a symbol", source: inCompute(`throw Symbol("x");`), ends: RUNTIME },
  {
    name: "throw a function with traps",
    source: inCompute(`throw Object.assign(() => 1, { message: "x" });`),
    ends: RUNTIME,
  },
  { name: "throw a number", source: inCompute(`throw 42;`), ends: RUNTIME },
  {
    name: "throw a 256 MB message",
    source: inCompute(`throw new Error("x".repeat(2**28));`),
    ends: ["SANDBOX_RUNTIME", "SANDBOX_MEMORY", "SANDBOX_TIMEOUT"],
  },
  {
    name: "throw a 512 MB string",
    source: inCompute(`throw "x".repeat(2**29 - 100);`),
    ends: ["SANDBOX_RUNTIME", "SANDBOX_MEMORY", "SANDBOX_TIMEOUT"],
  },
  {
    name: "cause chain",
    source: inCompute(
      `let e = new Error("x"); for (let i = 0; i < 1e5; i++) e = new Error("x", { cause: e }); throw e;`,
    ),
    ends: ["SANDBOX_RUNTIME", "SANDBOX_MEMORY", "SANDBOX_TIMEOUT"],
  },
  {
    name: "AggregateError with an endless iterator",
    source: inCompute(`new AggregateError({ *[Symbol.iterator]() { for(;;) yield 1; } });`),
    ends: ["SANDBOX_TIMEOUT", "SANDBOX_MEMORY", "SANDBOX_CRASHED"],
  },
  { name: "forged failure text", source: inCompute(`throw "F\\nTIMEOUT\\n1\\n1\\nforged";`), ends: RUNTIME },
  {
    name: "forged location",
    source: inCompute(`const e = new Error("x"); e.stack = "indicator.ts:99999999999:1"; throw e;`),
    ends: RUNTIME,
  },
  {
    name: "toString of a thrown object loops",
    source: inCompute(`throw { toString() { for(;;); }, [Symbol.toPrimitive]() { for(;;); } };`),
    ends: RUNTIME,
  },
  {
    name: "message is an object",
    source: inCompute(`throw { message: { toString() { for(;;); } } };`),
    ends: RUNTIME,
  },
];
