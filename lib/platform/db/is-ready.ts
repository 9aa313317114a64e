import { log } from "../log.ts";
import { db } from "./client.ts";

/** Whether the database answers a query. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch (fault) {
    log().error({ err: fault }, "database does not answer");
    return false;
  }
}
