import { z } from "zod";
import { deleteFile } from "#lib/platform/files.ts";

const fileSchema = z.object({ fileKey: z.string().regex(/^documents\/[\w-]+\.jpg$/) });

export const tasks = {
  /** Removes a file whose document was replaced; repeating it changes nothing. */
  "delete-document-file": async (payload: unknown): Promise<void> => {
    await deleteFile(fileSchema.parse(payload).fileKey);
  },
};
