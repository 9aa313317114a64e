import { z } from "zod";
import { deleteFile } from "#lib/platform/files.ts";
import { log } from "#lib/platform/log.ts";
import { expireInvitations } from "./expire-invitations.ts";

const fileSchema = z.object({ fileKey: z.string().regex(/^invitations\/[\w-]+\.jpg$/) });

/** The background work of invitations; each may run twice without harm. */
export const tasks = {
  "expire-invitations": async (): Promise<void> => {
    log().info({ expired: await expireInvitations() }, "invitations expired");
  },
  /** Removes a page of a document that was taken away. */
  "delete-invitation-file": async (payload: unknown): Promise<void> => {
    await deleteFile(fileSchema.parse(payload).fileKey);
  },
};
