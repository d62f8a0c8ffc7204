import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  /** What `/api/auth/session` answers; empty for nobody. The role is the database's, not the token's. */
  interface Session {
    user?: { id: string; handle: string; displayName: string; role: "USER" | "CURATOR" | "ADMIN" };
  }
}

declare module "next-auth/jwt" {
  /** What the session cookie says: who, never what. */
  interface JWT {
    sub?: string;
    /** The `LoginSession` row. */
    sid?: string;
    /** `User.sessionEpoch` at sign-in. */
    epoch?: number;
  }
}
