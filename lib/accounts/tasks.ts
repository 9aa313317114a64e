import { z } from "zod";
import { deleteFile } from "#lib/platform/files.ts";
import { purgeAccounts } from "./purge-accounts.ts";

const licenceFile = z.object({ fileKey: z.string().regex(/^licences\/[\w-]+\.jpg$/) });

/** Background tasks about accounts, by name. Run `purge-accounts` once a day; it takes no payload. */
export const tasks = {
  "purge-accounts": purgeAccounts,
  /** Removes the picture of a licence that was replaced; repeating it changes nothing. */
  "delete-licence-file": async (payload: unknown): Promise<void> => {
    await deleteFile(licenceFile.parse(payload).fileKey);
  },
};
