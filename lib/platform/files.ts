import { createHash, randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { S3Driver } from "flydrive/drivers/s3";
import { env } from "./env.ts";

let disk: Disk | undefined;

function store(): Disk {
  disk ??= new Disk(env().FILES_DRIVER === "s3" ? s3() : fs());
  return disk;
}

const fs = () => new FSDriver({ location: resolve(env().FILES_LOCATION ?? ""), visibility: "private" });

const s3 = () =>
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
  });

export interface StoredFile {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Stores bytes under a new random key below `folder`. */
export async function putFile(folder: string, extension: string, content: Uint8Array): Promise<StoredFile> {
  const key = `${folder}/${randomUUID()}.${extension}`;
  await store().put(key, content);
  return { key, sha256: createHash("sha256").update(content).digest("hex"), bytes: content.byteLength };
}

/** The stored bytes, or undefined when the store has none under this key. */
export async function getFile(key: string): Promise<Uint8Array | undefined> {
  if (!(await store().exists(key))) return undefined;
  return store().getBytes(key);
}

/** Removes a file; a missing one is no error. */
export const deleteFile = (key: string): Promise<void> => store().delete(key);
