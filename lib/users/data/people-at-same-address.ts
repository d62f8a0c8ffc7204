import { db } from "@/lib/db";

export interface PersonAlike {
  userId: string;
  handle: string;
  displayName: string;
  /** Addresses from which both signed in. */
  addresses: string[];
}

const MOST = 50;

/** Other people who signed in from an address of this person, the most addresses in common first. For curators only. */
export async function peopleAtSameAddress(userId: string): Promise<PersonAlike[]> {
  return await db().$queryRaw<PersonAlike[]>`
    SELECT u.id::text AS "userId", u.handle, u.display_name AS "displayName",
           array_agg(DISTINCT other.ip ORDER BY other.ip) AS addresses
      FROM (SELECT DISTINCT ip FROM login_session WHERE user_id = ${userId}::uuid AND ip <> '') own
      JOIN login_session other ON other.ip = own.ip AND other.user_id <> ${userId}::uuid
      JOIN app_user u ON u.id = other.user_id
     GROUP BY u.id ORDER BY count(DISTINCT other.ip) DESC, u.id LIMIT ${MOST}`;
}
