import { watchParents } from "./parents.mjs";

/** Thrown where a wait is cut short because somebody asked to stop. */
export class Interrupted extends Error {}

/**
 * Turns Ctrl-C, SIGTERM and SIGHUP into a promise; so is the death of a
 * process that exists only to run this one. Later signals change nothing: the stop in progress has its own time limits.
 *
 * @param {number} wrappers how many parents those are
 */
export function watchForStop(wrappers) {
  /** @type {(signal: string) => void} */
  let stop = () => {};
  let requested = false;
  const asked = new Promise((resolve) => {
    stop = (signal) => {
      requested = true;
      resolve(signal);
    };
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
  if (wrappers > 0) watchParents(wrappers, () => stop("SIGHUP"));
  /** @template T @param {Promise<T>} work @returns {Promise<T>} */
  const unlessAsked = (work) => {
    work.catch(() => {});
    return Promise.race([work, asked.then(() => Promise.reject(new Interrupted("stopped on request")))]);
  };
  /** To be called between two steps: what has not begun must not begin any more. */
  const check = () => {
    if (requested) throw new Interrupted("stopped on request");
  };
  return { unlessAsked, check };
}
