/** Who somebody is at another service, as that service says. */
export interface ExternalIdentity {
  provider: "github" | "google";
  providerAccountId: string;
  /** The address the service has itself verified, in lower case; null when it vouches for none. */
  verifiedEmail: string | null;
  name: string;
}

export type ExternalRefusal = "EMAIL_NOT_VERIFIED" | "ACCOUNT_EXISTS" | "LINKED_ELSEWHERE";

export type ExternalDecision =
  | { do: "enter"; userId: string }
  | { do: "link"; userId: string }
  | { do: "create"; email: string }
  | { do: "refuse"; reason: ExternalRefusal };

/**
 * What an external login leads to.
 *
 * It opens the account it is linked to. While somebody is signed in, an unknown one is linked to their account.
 * Otherwise its verified address decides: a new account, or one that has no password and was itself opened by a
 * verified address. An account with a password is never taken over by an address alone.
 */
export function planExternalSignIn(facts: {
  identity: ExternalIdentity;
  linkedTo: string | null;
  signedInAs: string | null;
  ownerOfEmail: { id: string; hasPassword: boolean; emailVerified: boolean } | null;
}): ExternalDecision {
  const { identity, linkedTo, signedInAs, ownerOfEmail } = facts;
  if (linkedTo !== null) {
    if (signedInAs !== null && signedInAs !== linkedTo) return { do: "refuse", reason: "LINKED_ELSEWHERE" };
    return { do: "enter", userId: linkedTo };
  }
  if (signedInAs !== null) return { do: "link", userId: signedInAs };
  if (identity.verifiedEmail === null) return { do: "refuse", reason: "EMAIL_NOT_VERIFIED" };
  if (ownerOfEmail === null) return { do: "create", email: identity.verifiedEmail };
  if (ownerOfEmail.hasPassword || !ownerOfEmail.emailVerified) {
    return { do: "refuse", reason: "ACCOUNT_EXISTS" };
  }
  return { do: "link", userId: ownerOfEmail.id };
}
