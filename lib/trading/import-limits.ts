/** Bytes of one part of an upload. */
export const PART_BYTES_MAX = 4 * 1024 * 1024;
/** Bytes of one import. */
export const IMPORT_BYTES_MAX = 1024 * 1024 * 1024;
export const PARTS_MAX = 4_096;
/** Refused lines that are listed; all are counted. */
export const REJECTS_LISTED = 1_000;
