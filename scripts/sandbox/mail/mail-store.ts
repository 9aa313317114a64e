import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MailMessage } from "./message.ts";
import { attachmentBytes, parseMessage } from "./parse-message.ts";

const fileName = /^(\d{13})-([0-9a-f-]{36})\.eml$/;

export type MailStore = {
  /** Newest first; `to` selects the mails delivered to that address. */
  list(to?: string): MailMessage[];
  find(id: string): MailMessage | undefined;
  raw(id: string): Promise<Uint8Array | null>;
  attachment(id: string, n: number): Promise<Uint8Array | null>;
  add(from: string, to: readonly string[], source: Uint8Array): Promise<MailMessage>;
  clear(): Promise<void>;
};

/** Opens the folder of `.eml` files, one mail each, and reads those of earlier runs. */
export async function openMailStore(folder: string): Promise<MailStore> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, string>();
  const messages = new Map<string, MailMessage>();
  for (const name of (await readdir(folder)).sort()) {
    const [, time, id] = fileName.exec(name) ?? [];
    if (!time || !id) continue;
    const path = join(folder, name);
    files.set(id, path);
    messages.set(id, await parseMessage(id, new Date(Number(time)), await readFile(path)));
  }
  const raw = async (id: string) => {
    const path = files.get(id);
    return path ? await readFile(path) : null;
  };
  return {
    list(to) {
      const wanted = to?.trim().toLowerCase();
      const kept = [...messages.values()].filter(
        (message) => !wanted || message.to.some((address) => address.toLowerCase() === wanted),
      );
      return kept.reverse();
    },
    find: (id) => messages.get(id),
    raw,
    async attachment(id, n) {
      const bytes = await raw(id);
      return bytes ? attachmentBytes(bytes, n) : null;
    },
    async add(from, to, source) {
      const id = randomUUID();
      const receivedAt = new Date();
      const path = join(folder, `${receivedAt.getTime()}-${id}.eml`);
      const envelope = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)];
      const bytes = Buffer.concat([Buffer.from(`${envelope.join("\r\n")}\r\n`), source]);
      const message = await parseMessage(id, receivedAt, bytes);
      // Written to another file and renamed: after a crash an acknowledged mail is complete and an interrupted one is
      // absent.
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
      files.set(id, path);
      messages.set(id, message);
      return message;
    },
    async clear() {
      const paths = [...files.values()];
      files.clear();
      messages.clear();
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    },
  };
}
