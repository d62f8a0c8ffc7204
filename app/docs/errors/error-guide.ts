import type { ErrorCode } from "@/lib/errors";

/** What each code means and what a caller does about it; a new code does not compile without its words. */
export const ERROR_GUIDE: Record<ErrorCode, { meaning: string; remedy: string }> = {
  VALIDATION: {
    meaning: "The request is malformed: not JSON, an unknown field, a wrong type, a value out of range.",
    remedy:
      "Read errors: each entry has the path of a field and what to write there. Do not retry unchanged.",
  },
  UNAUTHENTICATED: {
    meaning: "Nobody is signed in, or the API token is unknown, revoked or expired.",
    remedy: "Sign in, or send a valid token as Authorization: Bearer.",
  },
  PAYMENT_REQUIRED: {
    meaning: "The wallet holds less than this costs. Nothing was charged.",
    remedy: "Top up the wallet, then send the request again.",
  },
  FORBIDDEN: {
    meaning:
      "You are known, but your role or the token’s scope does not allow this; or the request was started by another site.",
    remedy: "Use an account or a token that may do it.",
  },
  NOT_FOUND: {
    meaning: "There is nothing at this address, or it is not yours to see. The two look alike on purpose.",
    remedy: "Check the id.",
  },
  FEATURE_DISABLED: {
    meaning: "This marketplace is switched off in this installation.",
    remedy: "What you own stays readable; nothing new can be bought or run here.",
  },
  CONFLICT: {
    meaning:
      "The request does not fit the present state: the price changed, the licence exists already, somebody was faster.",
    remedy: "Read the present state again and decide anew.",
  },
  IDEMPOTENCY_MISMATCH: {
    meaning: "This Idempotency-Key was used for another request.",
    remedy: "Use a new key for a new request, the same key only to repeat the very same one.",
  },
  PAYLOAD_TOO_LARGE: {
    meaning: "The body is larger than this route takes.",
    remedy: "Send less: fewer bars, or the packed form.",
  },
  UNPROCESSABLE: {
    meaning: "The request is well-formed, but the rules refuse it.",
    remedy: "The detail says which rule and what would be accepted.",
  },
  RATE_LIMITED: {
    meaning: "Too many requests in a short time.",
    remedy: "Wait the seconds in Retry-After. The RateLimit headers of every answer tell how many are left.",
  },
  INTERNAL: {
    meaning: "A mistake of ours. Nothing was changed.",
    remedy: "Try again later; quote the request id if you report it.",
  },
  UNAVAILABLE: {
    meaning: "Something this needs is busy or down just now.",
    remedy: "Try again in a moment; requests with an Idempotency-Key can be repeated safely.",
  },
  SANDBOX_TIMEOUT: {
    meaning: "The indicator ran longer than allowed and was ended.",
    remedy: "Send fewer bars, or make the indicator faster.",
  },
  SANDBOX_MEMORY: {
    meaning: "The indicator used more memory than allowed and was ended.",
    remedy: "Send fewer bars, or make the indicator keep less.",
  },
  SANDBOX_OUTPUT_LIMIT: {
    meaning: "The indicator answered more series or bytes than allowed.",
    remedy: "Declare fewer outputs or send fewer bars.",
  },
  SANDBOX_BAD_RESULT: {
    meaning:
      "The indicator declared or answered something it may not: an undeclared output, a series of another length.",
    remedy: "The detail names the output. Its developer has to correct it.",
  },
  SANDBOX_RUNTIME: {
    meaning: "The indicator threw an error.",
    remedy: "The detail holds its text and line. Often a setting is too large for the number of bars.",
  },
  SANDBOX_COMPILE: {
    meaning: "The source is not valid TypeScript or JavaScript, or uses something that is not allowed.",
    remedy: "The detail names line and column.",
  },
  SANDBOX_CRASHED: {
    meaning: "The indicator brought its own process down. Nothing else was touched.",
    remedy: "Its developer has to correct it; trying again rarely helps.",
  },
};
