import { env } from "#lib/platform/env.ts";

/** Whether messages may go to this machine itself: only in development and tests. */
export const localEndpoints = (): boolean => env().NODE_ENV === "development" || env().WEBHOOKS_LOCAL === "1";
