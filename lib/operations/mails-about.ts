import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** Which messages are about an application: by their subject, which is itself, one of its orders, or its visa. */
export async function mailsAbout(applicationId: string): Promise<Prisma.MailWhereInput> {
  const [orders, visas] = await Promise.all([
    db().order.findMany({ where: { applicationId }, select: { id: true } }),
    db().visa.findMany({ where: { applicationId }, select: { id: true } }),
  ]);
  return { subjectId: { in: [applicationId, ...orders.map(({ id }) => id), ...visas.map(({ id }) => id)] } };
}
