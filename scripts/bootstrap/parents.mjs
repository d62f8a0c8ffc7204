import { parentOf, startMark } from "./processes.mjs";

const CHECK_MS = 500;

/**
 * Calls back once when a process that this one belongs to is gone. npm runs a script through a shell that
 * dies without passing a signal on; then nobody is left who could stop us.
 *
 * @param {number} levels 1 watches the parent, 2 its parent as well
 * @param {() => void} onGone
 */
export function watchParents(levels, onGone) {
  const watched = [];
  for (let pid = process.ppid; pid > 1 && watched.length < levels; pid = parentOf(pid) ?? 0) {
    watched.push({ pid, mark: startMark(pid) });
  }
  const timer = setInterval(() => {
    if (watched.every(({ pid, mark }) => startMark(pid) === mark)) return;
    clearInterval(timer);
    onGone();
  }, CHECK_MS);
  timer.unref();
}

/** @returns {number} how many parents of this process exist only to run it: npm and its shell */
export function wrappersByNpm() {
  return process.env.npm_lifecycle_event === undefined ? 0 : 2;
}
