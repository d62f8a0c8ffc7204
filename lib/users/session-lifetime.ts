/** A browser that was not seen for this long has to sign in again. */
export const SESSION_DAYS = 30;
