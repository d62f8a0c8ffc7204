import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { enqueueMail } from "@/lib/notifications/mutations/enqueue-mail";
import { parseInput } from "@/lib/request-input";
import { mailLink } from "@/lib/users/mutations/mail-link";
import { type CheckMail, RegisterInput } from "@/lib/users/schema";
import { hashPassword } from "@/lib/users/service/password-hash";
import { uuidv7 } from "@/lib/uuid";

const HOUR_MS = 3_600_000;

const CHECK_MAIL: CheckMail = {
  status: "check_mail",
  message: "We sent a mail to this address. Its link confirms the account.",
};

/**
 * Opens an account. An address that has one already gets a mail that says so, and the caller the same answer
 * after the same work. Handles are public, so a taken one is refused whoever asks.
 * @throws AppError VALIDATION, CONFLICT when the handle is taken.
 */
export async function register(input: unknown, caller: { requestId: string }): Promise<CheckMail> {
  const { password, ...person } = parseInput(RegisterInput, input);
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const now = await transactionNow(tx);
    const id = uuidv7();
    const { count } = await tx.user.createMany({
      data: [{ id, ...person, passwordHash }],
      skipDuplicates: true,
    });
    if (count === 0) return await tellOwner(tx, person, now);
    await mailLink(tx, { userId: id, template: "verify-email", now });
    await recordAudit(
      tx,
      { kind: "anonymous", requestId: caller.requestId, userId: id },
      { action: "user.registered", subjectKind: "user", subjectId: id, data: { handle: person.handle } },
    );
  });
  return CHECK_MAIL;
}

async function tellOwner(tx: Tx, person: { email: string; handle: string }, now: Date): Promise<void> {
  const taken = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM app_user WHERE lower(handle) = lower(${person.handle})`;
  if (taken.length > 0) throw handleTaken();
  const owner = await tx.user.findUnique({ where: { email: person.email }, select: { id: true } });
  if (owner === null) throw new AppError("CONFLICT", "Somebody registered at the same moment. Try again.");
  await enqueueMail(tx, {
    userId: owner.id,
    template: "already-registered",
    dedupeKey: `already-registered:${owner.id}:${Math.floor(now.getTime() / HOUR_MS)}`,
    payload: {},
  });
}

/** The refusal of a handle that belongs to somebody else. */
export function handleTaken(): AppError {
  const message = "This handle is taken. Choose another.";
  return new AppError("CONFLICT", message, { errors: [{ path: "handle", message }] });
}
