const WORDS: Record<string, string> = {
  CREDENTIALS_WRONG:
    "E-mail address or password is not right. After several wrong attempts an account stays closed for a while; a new password opens it at once.",
  TOTP_WRONG: "This code is not right or was used already. Wait for the next one and write it here.",
  RATE_LIMITED: "Too many attempts from here. Wait a minute and try again.",
  NETWORK: "The server did not answer. Check the connection and try again.",
  UNAVAILABLE: "Signing in does not work right now. Try again in a moment.",
  CSRF: "This page was open for too long. Reload it and try again.",
  EMAIL_NOT_VERIFIED:
    "The other service does not vouch for your e-mail address. Confirm it there, or sign in with a password here.",
  ACCOUNT_EXISTS:
    "There is an account with this e-mail address already. Sign in to it with its password, then link the other service in the settings.",
  LINKED_ELSEWHERE: "This login belongs to another account here. Unlink it there first.",
  ACCOUNT_CLOSED: "This account was closed.",
  AccessDenied: "The other service refused. Nothing was changed.",
};

/** What to tell somebody whose sign-in was refused. */
export function refusalWords(code: string): string {
  return WORDS[code] ?? "The sign-in was not completed. Try again.";
}
