import { dayMs, now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { deleteFile, listFiles } from "#lib/platform/files.ts";

/** A file is written before its row, so a newer one may still get it. */
const youngMs = dayMs;

/** Finds those of a folder's files that have a row. Other folders are ignored. */
const known: Readonly<Record<string, (keys: readonly string[]) => Promise<ReadonlySet<string>>>> = {
  documents: async (keys) => {
    const [documents, returned, visas] = await Promise.all([
      db().document.findMany({ where: { fileKey: { in: [...keys] } }, select: { fileKey: true } }),
      db().returnedDocument.findMany({ where: { fileKey: { in: [...keys] } }, select: { fileKey: true } }),
      db().visa.findMany({ where: { photoKey: { in: [...keys] } }, select: { photoKey: true } }),
    ]);
    return new Set([
      ...documents.map(({ fileKey }) => fileKey),
      ...returned.map(({ fileKey }) => fileKey),
      ...visas.map(({ photoKey }) => photoKey),
    ]);
  },
  invitations: async (keys) => {
    const documents = await db().invitationDocument.findMany({
      where: { fileKeys: { hasSome: [...keys] } },
      select: { fileKeys: true },
    });
    return new Set(documents.flatMap(({ fileKeys }) => fileKeys));
  },
  visas: async (keys) => {
    const visas = await db().visa.findMany({
      where: { pdfKey: { in: [...keys] } },
      select: { pdfKey: true },
    });
    return new Set(visas.map(({ pdfKey }) => pdfKey ?? ""));
  },
};

const batch = 500;

/** Deletes files that a crash or a full disk left without a row. Returns the number. */
export async function purgeOrphanFiles(): Promise<number> {
  let purged = 0;
  for (const [folder, knownOf] of Object.entries(known)) {
    let keys: string[] = [];
    const purge = async () => {
      const kept = await knownOf(keys);
      for (const key of keys.filter((candidate) => !kept.has(candidate))) {
        await deleteFile(key);
        purged += 1;
      }
      keys = [];
    };
    for await (const { key, changedAt } of listFiles(folder)) {
      if (changedAt.getTime() > now().getTime() - youngMs) continue;
      keys.push(key);
      if (keys.length === batch) await purge();
    }
    await purge();
  }
  return purged;
}
