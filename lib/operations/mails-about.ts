import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/**
 * The condition for messages about an application: their subject is the application, one of its orders or returns, or
 * its visa.
 */
export async function mailsAbout(applicationId: string): Promise<Prisma.MailWhereInput> {
  const [orders, visas] = await Promise.all([
    db().order.findMany({
      where: { items: { some: { applicationId } } },
      select: { id: true, returns: { select: { id: true } } },
    }),
    db().visa.findMany({ where: { applicationId }, select: { id: true } }),
  ]);
  const returns = orders.flatMap((order) => order.returns);
  const subjects = [...orders, ...returns, ...visas].map(({ id }) => id);
  return { subjectId: { in: [applicationId, ...subjects] } };
}
