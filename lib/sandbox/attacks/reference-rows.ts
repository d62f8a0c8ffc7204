/** One class of attack that somebody has measured or published, and the attacks of ours that try it. */
export interface ReferenceRow {
  /** `battery`: measured against a bare isolate. `vm2`: its advisories. `isolated-vm`: its own tests. `hangs`: what outlives a timeout or a memory limit. */
  origin: "battery" | "vm2" | "isolated-vm" | "hangs";
  row: string;
  /** Names in the corpus; the first stands for the row where the whole corpus would be too much. */
  attacks: readonly [string, ...string[]];
}

const BATTERY: readonly (readonly [string, string, ...string[]])[] = [
  [
    "constructor chain to the host",
    "constructor chain from this",
    "constructor chain to Function",
    "constructor of an input spec",
    "constructor of a library function",
    "Function by a getter of the library",
  ],
  [
    "import, require, process, timers, fetch",
    "dynamic import",
    "static import",
    "require of a built-in module",
    "no host globals",
    "timers",
    "fetch",
    "import of the phase source",
    "import of a phase, spread",
  ],
  [
    "prototype pollution, __proto__ in a result",
    "output name __proto__ in the result",
    "host prototype pollution",
    "own __proto__ key by JSON.parse",
    "output name __proto__ declared",
  ],
  [
    "intrinsics poisoned before the encoder",
    "every typed array method",
    "every Array method",
    "globals replaced",
    "Reflect, Object, JSON, Math, Number replaced",
  ],
  [
    "infinite, catch and finally loops",
    "infinite loop",
    "try/finally loop",
    "catch loop",
    "infinite loop at the top",
    "label and switch loop",
  ],
  [
    "generator and comparator loops",
    "sort comparator loop",
    "generator loop",
    "typed array sort comparator loop",
    "iterator helper loop",
  ],
  ["JSON bomb", "JSON bomb", "JSON text that doubles", "JSON.stringify of a holey giant"],
  ["wasm loop, Atomics.wait", "wasm module that loops", "Atomics.wait"],
  [
    "microtask loop, async for await",
    "microtask loop",
    "async function",
    "top-level await",
    "for await at the top",
  ],
  ["promise that never settles", "promise that never settles", "thenable result"],
  ["regex backtracking", "regex (a+)+", "regex (x+x+)+y", "regex back reference", "regex look-behind"],
  [
    "getter loop on a thrown object",
    "thrown message getter loops",
    "Error with a looping stack",
    "Error.prepareStackTrace replaced",
    "looping proxy thrown",
  ],
  [
    "getter loop in a returned object",
    "getter in the result loops",
    "element getter loops",
    "length getter by proxy",
  ],
  [
    "call sites of prepareStackTrace",
    "call sites by prepareStackTrace",
    "call sites by captureStackTrace",
    "call sites of a derived error class",
  ],
  [
    "built-ins that ignore the timeout",
    "new Array(6e7).fill()",
    "Array(1e9).fill",
    "sparse array sort",
    "big integer squared for ever",
  ],
  ["Map growth to the limit", "Map growth", "Set growth", "WeakMap growth"],
  ["array push of objects", "array push of objects", "object keys"],
  ["array buffers", "2 MB buffers", "ArrayBuffer of 4 GB", "touched 2 MB buffers", "growable shared buffers"],
  ["resizable buffers and wasm memory", "resizable buffers", "wasm memory", "resizable buffer ignored"],
  ["string bombs", "string doubling, flattened", "string doubling", "spread of a long string"],
  ["huge results", "five million numbers", "256 MB string as a series", "throw a 256 MB message"],
  ["deep recursion, nesting, parser", "deep recursion", "JSON nest", "nested parentheses"],
  [
    "toJSON, Proxy, function, Symbol, cyclic results",
    "cyclic result",
    "toJSON in the result",
    "proxy of a typed array",
    "function as a series",
    "symbol as a series",
  ],
  ["throw null and other odd values", "throw null", "throw undefined", "throw a symbol", "throw a number"],
  [
    "finalisation, Intl, normalize",
    "WeakRef and FinalizationRegistry",
    "normalize on megabytes",
    "localeCompare on megabytes",
    "no locale",
  ],
  ["time and randomness", "no clock and no randomness", "clock of a subclass", "randomness"],
  [
    "eval and Function in the guest",
    "indirect eval",
    "eval",
    "Function as a subclass",
    "Function by Reflect.construct",
    "generator function constructor",
  ],
];

const VM2: readonly (readonly [string, string, ...string[]])[] = [
  ["constructor chain", "Function by a bound constructor", "restoring the Function constructor"],
  [
    "prototype manipulation",
    "prototype of the global object is a proxy",
    "prototype of Float64Array removed",
    "Object.prototype frozen",
  ],
  [
    "Symbol.species, inspect.custom",
    "species of typed arrays",
    "cross-realm symbols and inspect hooks",
    "Symbol.hasInstance and iterator",
  ],
  [
    "error objects and prepareStackTrace",
    "Error.prepareStackTrace defined",
    "Error replaced on the global",
    "frozen stack settings",
  ],
  ["caller and callee", "strict mode: no caller", "arguments.callee", "arguments of the wrapper"],
  [
    "Proxy traps",
    "proxy result with lying keys",
    "proxy result with endless keys",
    "proxy of an Error thrown",
    "revoked proxy thrown",
  ],
  [
    "Promise and async species",
    "promise species",
    "promise constructor from an async function",
    "no asynchrony",
  ],
  ["cross-realm symbols", "symbols of another realm"],
  ["util.inspect handlers", "cross-realm symbols and inspect hooks"],
  [
    "monkey-patched built-ins",
    "every String method",
    "every Function method",
    "declaration helpers replaced",
    "mutating the library",
  ],
  [
    "code-transform bypass",
    "async by a unicode escape",
    "eval by a unicode escape",
    "import by a unicode escape",
    "with",
    "async behind a spread",
  ],
  ["dynamic import", "dynamic import", "import.meta", "import of the phase source"],
  ["in-operator pollution", "in-operator pollution", "getter on globalThis for host names"],
  [
    "descriptor extraction",
    "descriptor extraction from the runner's objects",
    "Function by a getter of the library",
  ],
  ["SuppressedError and using", "SuppressedError by using", "using with a looping dispose"],
  ["WebAssembly JSTag and JSPI", "wasm exception tag (JSTag)", "wasm stack switching (JSPI)"],
  [
    "array species self-return",
    "array subclass with species self-return",
    "typed array subclass with species",
  ],
  ["Array.fromAsync", "Array.fromAsync"],
  ["host prototype pollution", "host prototype pollution", "toJSON on every prototype"],
  ["built-in allow-list", "require of a built-in module", "process.binding"],
  ["unhandled rejection", "unhandled rejection", "promise rejection"],
  ["Buffer.alloc", "Buffer.alloc of 2 GB", "Buffer pool leftovers"],
  ["root bypass by a symbolic link", "require by a symbolic link", "import of a relative path", "re-export"],
  ["nesting trap", "nested arrows", "nested brackets", "nested templates"],
  ["null-prototype write-through", "null-prototype write-through to inputs"],
  [
    "internal-state probe",
    "private state of the runner",
    "engine intrinsics by percent",
    "no engine handles",
    "name of the wrapper's parameter",
  ],
  ["setter on Array.prototype[N]", "Array.prototype index setters", "Object.prototype index setters"],
  ["async generator with yield*", "async generator with yield*"],
];

const ISOLATED_VM: readonly (readonly [string, string, ...string[]])[] = [
  ["heap limit by JSON", "JSON text that doubles"],
  [
    "heap limit, nested and near the edge",
    "array close to the limit",
    "recursion beside a heap near its limit",
  ],
  ["heap limit by array spread", "spread of a giant into a call", "destructuring of an endless iterable"],
  ["never-ending collection", "garbage that never ends"],
  ["parser overflow", "nested blocks", "long sum"],
  ["large strings", "join of long texts", "padStart and repeat list", "split of a long string"],
  ["context leak", "nothing is left from an earlier run", "bars are not those of the last run"],
];

const HANGS: readonly (readonly [string, string, ...string[]])[] = [
  [
    "looping getter thrown raw",
    "thrown at the top, message getter loops",
    "Error with a looping message",
    "Error with a looping name",
  ],
  ["looping prepareStackTrace, then null.x", "Error.prepareStackTrace replaced"],
  ["rejected with a looping getter", "promise rejection", "async method"],
  ["big integer power", "big integer literal"],
  ["Array(2**32-1).indexOf", "Array(2**32-1).indexOf", "includes over 2**53-1", "lastIndexOf over 2**53-1"],
  ["new Array(1e8).fill(1.1)", "new Array(1e8).fill(1.1)"],
  ["sort of six million floats", "sort of six million floats"],
  ["1,500 statements in a hot loop", "large function in a hot loop"],
  ["2,000 texts of 1 MB returned", "Array(2000) of 1 MB strings"],
  ["a = a.concat(a)", "a = a.concat(a)"],
  ["deep nesting returned", "deep nesting returned"],
  ["JSON.parse of a million brackets", "JSON.parse of a million brackets"],
  [
    "source that closes the wrapper",
    "wrapper break-out",
    "wrapper break-out by an arrow",
    "wrapper break-out in a template",
    "wrapper break-out by a line separator",
  ],
  ["type arguments that hang parsers", "160-byte type-argument bomb", "nested types", "nested not"],
];

function rows(origin: ReferenceRow["origin"], table: typeof BATTERY): ReferenceRow[] {
  return table.map(([row, first, ...others]) => ({ origin, row, attacks: [first, ...others] }));
}

/** @data-table Which attack of the corpus covers which known class. */
export const REFERENCE_ROWS: readonly ReferenceRow[] = [
  ...rows("battery", BATTERY),
  ...rows("vm2", VM2),
  ...rows("isolated-vm", ISOLATED_VM),
  ...rows("hangs", HANGS),
];
