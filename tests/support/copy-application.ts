import { randomInt, randomUUID } from "node:crypto";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { InvitationStatus } from "#lib/platform/db/types.ts";
import { getFile, putFile } from "#lib/platform/files.ts";
import { aReference, columnsIn } from "./application-columns.ts";

interface Changes {
  readonly status?: ApplicationStatus;
  readonly officerId?: string;
  readonly paidAt?: Date;
  readonly heldAt?: Date;
  readonly promisedOn?: PlainDate;
  readonly decidedAt?: Date;
  readonly submittedAt?: Date | null;
  readonly refusalGround?: string;
  readonly refusalText?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly invitationStatus?: InvitationStatus;
}

/** A copy of the application in another status, with an invitation and documents of its own. @returns its id */
export async function copyApplication(id: string, changes: Changes): Promise<string> {
  const { answers, invitationStatus, promisedOn, ...plain } = changes;
  const source = await db().application.findUniqueOrThrow({
    where: { id },
    include: { documents: true, invitation: true },
  });
  const { documents, invitation, ...row } = source;
  if (!invitation) throw new Error("Only an application with an invitation can be copied");
  const { id: invitationId } = await db().invitation.create({
    data: {
      ...invitation,
      id: randomUUID(),
      number: String(randomInt(1_000_000_000, 9_999_999_999)),
      places: invitation.places ?? [],
      status: invitationStatus ?? invitation.status,
    },
  });
  const columns = await columnsIn(plain.status ?? row.status, {
    ...row,
    ...plain,
    ...(promisedOn && { promisedOn: toDbDate(promisedOn) }),
  });
  const copy = await db().application.create({
    data: {
      ...row,
      ...columns,
      id: randomUUID(),
      reference: aReference(),
      invitationId,
      answers: { ...(row.answers as object), ...answers },
      frozen: (columns.submittedAt && row.frozen) ?? undefined,
    },
  });
  for (const { id: _, fileKey, createdAt: __, ...document } of documents) {
    const extension = fileKey.split(".").at(-1) ?? "";
    const bytes = await getFile(fileKey);
    if (!bytes) throw new Error("A document's file is missing");
    const { key } = await putFile("documents", extension, bytes);
    await db().document.create({ data: { ...document, applicationId: copy.id, fileKey: key } });
  }
  return copy.id;
}
