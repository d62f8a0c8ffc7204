import {
  construct,
  defineProperty,
  deleteProperty,
  NativeArrayBuffer,
  NativeTypeError,
} from "@/lib/sandbox/guest/intrinsics";

/** Shared memory, clocks, randomness, finalisation, big integers, asynchrony, locales: none is a function of the bars. */
const REMOVED_GLOBALS = [
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
  "WeakRef",
  "FinalizationRegistry",
  "ShadowRealm",
  "Promise",
  "AsyncDisposableStack",
  "DisposableStack",
  "BigInt",
  "BigInt64Array",
  "BigUint64Array",
  "Date",
  "Temporal",
  "Intl",
  "console",
  "performance",
  "gc",
];

const REMOVED_MEMBERS: ReadonlyArray<readonly [object, readonly string[]]> = [
  [Array, ["fromAsync"]],
  [Error, ["captureStackTrace"]],
  [DataView.prototype, ["getBigInt64", "getBigUint64", "setBigInt64", "setBigUint64"]],
  [
    ArrayBuffer.prototype,
    ["resize", "transfer", "transferToFixedLength", "transferToImmutable", "sliceToImmutable"],
  ],
  [ArrayBuffer.prototype, ["resizable", "maxByteLength"]],
  [String.prototype, ["localeCompare", "toLocaleLowerCase", "toLocaleUpperCase", "normalize"]],
  [Number.prototype, ["toLocaleString"]],
  [Array.prototype, ["toLocaleString"]],
  [Object.getPrototypeOf(Float64Array.prototype), ["toLocaleString"]],
  [Object.prototype, ["toLocaleString"]],
];

function lock(target: object, key: PropertyKey, value: unknown): void {
  defineProperty(target, key, { value, writable: false, enumerable: false, configurable: false });
}

function refuseCodeFromStrings(): never {
  throw new NativeTypeError("An indicator cannot make code from strings.");
}

/** An `ArrayBuffer` that takes a length and nothing else, so no buffer can grow outside the memory limit. */
function fixedArrayBuffer(): object {
  const fixed = function FixedArrayBuffer(this: unknown, length: unknown): object {
    if (new.target === undefined) throw new NativeTypeError("Constructor ArrayBuffer requires 'new'");
    return construct(NativeArrayBuffer, [length], new.target);
  };
  lock(fixed, "prototype", NativeArrayBuffer.prototype);
  lock(fixed, "name", "ArrayBuffer");
  lock(fixed, "isView", NativeArrayBuffer.isView);
  return fixed;
}

function lockCodeGeneration(): void {
  lock(refuseCodeFromStrings, "prototype", Function.prototype);
  const samples = [
    () => undefined,
    async () => undefined,
    function* () {
      yield;
    },
    async function* () {
      yield;
    },
  ];
  for (const sample of samples) lock(Object.getPrototypeOf(sample), "constructor", refuseCodeFromStrings);
  lock(globalThis, "Function", refuseCodeFromStrings);
  lock(globalThis, "eval", refuseCodeFromStrings);
}

function harden(): void {
  for (const name of REMOVED_GLOBALS) deleteProperty(globalThis, name);
  for (const [target, keys] of REMOVED_MEMBERS) for (const key of keys) deleteProperty(target, key);
  // Deleting it would make V8 look up every Math function by name: ATR took eight times as long.
  defineProperty(Math, "random", { value: undefined });
  const fixed = fixedArrayBuffer();
  lock(globalThis, "ArrayBuffer", fixed);
  lock(NativeArrayBuffer.prototype, "constructor", fixed);
  lock(Error, "prepareStackTrace", undefined);
  lock(Error, "stackTraceLimit", 10);
  lockCodeGeneration();
  const silent = () => undefined;
  lock(
    globalThis,
    "console",
    Object.freeze({ log: silent, info: silent, warn: silent, error: silent, debug: silent }),
  );
}

harden();
