/** The name the user's source has in stack traces; never a path of the host. */
export const USER_FILE = "indicator.ts";
