import { createHash, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "./env.ts";

let disk: Promise<Disk> | undefined;

function store(): Promise<Disk> {
  disk ??= env().FILES_DRIVER === "s3" ? openS3() : openFolder();
  return disk;
}

const openFolder = async (): Promise<Disk> =>
  new Disk(new FSDriver({ location: resolve(env().FILES_LOCATION ?? ""), visibility: "private" }));

/** Loaded only if a bucket is configured, because the driver is large. */
async function openS3(): Promise<Disk> {
  const { S3Driver } = await import("flydrive/drivers/s3");
  return new Disk(
    new S3Driver({
      bucket: env().FILES_S3_BUCKET ?? "",
      region: env().FILES_S3_REGION,
      endpoint: env().FILES_S3_ENDPOINT,
      forcePathStyle: env().FILES_S3_ENDPOINT !== undefined,
      credentials: {
        accessKeyId: env().FILES_S3_ACCESS_KEY_ID ?? "",
        secretAccessKey: env().FILES_S3_SECRET_ACCESS_KEY ?? "",
      },
      visibility: "private",
    }),
  );
}

export interface StoredFile {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Stores bytes under a new random key below `folder`. */
export async function putFile(folder: string, extension: string, content: Uint8Array): Promise<StoredFile> {
  const key = `${folder}/${randomUUID()}.${extension}`;
  await (await store()).put(key, content);
  return { key, sha256: createHash("sha256").update(content).digest("hex"), bytes: content.byteLength };
}

/** The stored bytes, or undefined if there are none under this key. */
export async function getFile(key: string): Promise<Uint8Array | undefined> {
  const files = await store();
  return (await files.exists(key)) ? files.getBytes(key) : undefined;
}

export interface FileEntry {
  readonly key: string;
  readonly changedAt: Date;
}

/** The files below `folder`, one after another; none if nothing has been stored there. */
export async function* listFiles(folder: string): AsyncGenerator<FileEntry> {
  const files = await store();
  let paginationToken: string | undefined;
  do {
    const page = await files
      .listAll(folder, { recursive: true, ...(paginationToken && { paginationToken }) })
      .catch(noneWhenMissing);
    for (const entry of page.objects) {
      if (!entry.isFile) continue;
      const { lastModified } = await files.getMetaData(entry.key);
      yield { key: entry.key, changedAt: lastModified };
    }
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

function noneWhenMissing(fault: unknown): { objects: []; paginationToken: undefined } {
  const { cause = fault } = fault as { cause?: unknown };
  if ((cause as { code?: unknown }).code !== "ENOENT") throw fault;
  return { objects: [], paginationToken: undefined };
}

/** Deletes a file; a missing one is not an error. */
export const deleteFile = async (key: string): Promise<void> => (await store()).delete(key);
