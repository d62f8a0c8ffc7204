import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";

const TABLE_IMPORT = /import \{ (\w+) \} from "(@\/lib\/ta\/[\w-]+\/functions)";/g;
const FUNCTION_IMPORT = /import \{([\w\s,]+)\} from "(@\/lib\/ta\/[\w/-]+)";/g;
/** Files of one group: few enough that parsing a group is nothing, enough that not much stands in several. */
const GROUP_FILES = 6;

/**
 * An esbuild plugin for the guest: `ta` as an object that evaluates a small group of functions when one of them is
 * first asked for. Evaluating all of the library costs each fresh isolate more than two milliseconds, and a run uses
 * a function or two. What groups share is in each of them: it is parsed only where it is used.
 *
 * @param {string} root the checkout
 * @param {Set<string>} inputs receives every file that went into a group
 * @returns {import("esbuild").Plugin}
 */
export function lazyLibrary(root, inputs) {
  return {
    name: "lazy-library",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]lib[\\/]ta[\\/]library\.ts$/ }, async ({ path: library }) => {
        const tables = [...readFileSync(library, "utf8").matchAll(TABLE_IMPORT)];
        const groups = tables.flatMap(([, table, from]) => groupsOf(root, table, from, inputs));
        const built = await Promise.all(groups.map((exports) => groupCode(root, exports, inputs)));
        return { contents: moduleOf(built), loader: "js" };
      });
    },
  };
}

/** The exports of each group of a table. A table that computes its functions is one group. */
function groupsOf(root, table, from, inputs) {
  const file = from.replace("@/", "");
  inputs.add(`${file}.ts`);
  const text = readFileSync(path.join(root, `${file}.ts`), "utf8");
  if (/\w+: \w+\(/.test(text)) return [`export { ${table} } from "${from}";`];
  const exports = [...text.matchAll(FUNCTION_IMPORT)].map(
    ([, names, of]) => `export {${names}} from "${of}";`,
  );
  const groups = [];
  for (let i = 0; i < exports.length; i += GROUP_FILES) {
    groups.push(exports.slice(i, i + GROUP_FILES).join("\n"));
  }
  return groups;
}

/** A group as code whose value is an object of its functions, and their names. */
async function groupCode(root, exports, inputs) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: exports, resolveDir: root },
    alias: { "@": root },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    target: "esnext",
    format: "iife",
    platform: "neutral",
    globalName: "library",
    logLevel: "error",
  });
  for (const input of Object.keys(metafile.inputs))
    if (input !== "<stdin>") inputs.add(path.normalize(input));
  // A table among the exports stands for the functions in it.
  const code = `${outputFiles[0].text}\nreturn Object.assign({}, ...Object.values(library).map((one) => typeof one === "function" ? undefined : one), library);`;
  const group = vm.runInNewContext(`(() => {${code}})()`);
  const names = Object.keys(group).filter((name) => typeof group[name] === "function");
  return { code, names };
}

function moduleOf(groups) {
  const loaders = groups.map(({ code }) => `() => {${code}}`);
  const names = groups.map((group) => group.names.join(","));
  return `
    const loaders = [${loaders.join(",\n")}];
    const names = ${JSON.stringify(names)};
    const loaded = [];
    let homes;
    const homeOf = (name) => {
      if (homes === undefined) {
        homes = new Map();
        for (let i = 0; i < names.length; i++) for (const one of names[i].split(",")) homes.set(one, i);
      }
      return homes.get(name);
    };
    const find = (name) => {
      const home = homeOf(name);
      if (home === undefined) return undefined;
      loaded[home] ??= loaders[home]();
      return loaded[home][name];
    };
    export const ta = new Proxy(Object.create(null), {
      get: (_, name) => find(name),
      has: (_, name) => homeOf(name) !== undefined,
      ownKeys: () => names.join(",").split(","),
      getOwnPropertyDescriptor: (_, name) =>
        homeOf(name) === undefined ? undefined : { value: find(name), enumerable: true, configurable: true },
      set: () => false,
      defineProperty: () => false,
      deleteProperty: () => false,
    });`;
}
