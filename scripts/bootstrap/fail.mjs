/** A failure with one clear sentence for the person at the terminal; no stack is shown for it. */
export class PlainFailure extends Error {
  /**
   * @param {string} message one sentence: what went wrong and what to do
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "PlainFailure";
    this.exitCode = exitCode;
  }
}

/**
 * Runs an entry script and turns its failure into one sentence and an exit code.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runEntry(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    process.stderr.write(`${plainSentence(error)}\n`);
    process.exitCode = error instanceof PlainFailure ? error.exitCode : 1;
  }
  process.exit();
}

/** @param {unknown} error */
function plainSentence(error) {
  if (error instanceof PlainFailure) return error.message;
  const { code, message, path } = /** @type {NodeJS.ErrnoException} */ (error);
  const where = path === undefined ? "" : ` (${path})`;
  if (code === "ENOSPC") return `The disk is full${where}: free some space and start again.`;
  if (code === "EDQUOT") return `The disk quota is used up${where}: free some space and start again.`;
  if (code === "EROFS" || code === "EACCES" || code === "EPERM")
    return `This place cannot be written to${where}: run it from a folder your account may write.`;
  return process.env.DEBUG ? String(/** @type {Error} */ (error).stack) : `Something went wrong: ${message}`;
}
