import { db } from "@/lib/db";
import type { Rater } from "@/lib/verification/checked-record";

/** The newest ratings of a provider that are looked at. */
const RATERS_MAX = 5_000;

/** Who rates a provider and from where they sign in; addresses are numbers, nobody is named. Hidden ratings are none. */
export async function readRaters(provider: { id: string; userId: string }): Promise<Rater[]> {
  const rows = await db().$queryRaw<{ rated_at: Date; stars: number; ips: string[]; is_near: boolean }[]>`
    WITH rater AS (
      SELECT user_id, created_at, stars FROM review
       WHERE provider_id = ${provider.id}::uuid AND hidden_at IS NULL ORDER BY id DESC LIMIT ${RATERS_MAX})
    SELECT r.created_at AS rated_at, r.stars, coalesce(array_agg(DISTINCT s.ip) FILTER (WHERE s.ip <> ''), '{}') AS ips,
           coalesce(bool_or(s.ip IN (SELECT own.ip FROM login_session own
                                      WHERE own.user_id = ${provider.userId}::uuid AND own.ip <> '')), false) AS is_near
      FROM rater r LEFT JOIN login_session s ON s.user_id = r.user_id
     GROUP BY r.user_id, r.created_at, r.stars ORDER BY r.created_at, r.user_id`;
  const numbers = new Map<string, number>();
  const numberOf = (ip: string) => {
    const known = numbers.get(ip) ?? numbers.size;
    numbers.set(ip, known);
    return known;
  };
  return rows.map(({ rated_at, stars, ips, is_near }) => ({
    ratedAt: rated_at.getTime(),
    stars,
    addresses: ips.map(numberOf),
    isNear: is_near,
  }));
}
