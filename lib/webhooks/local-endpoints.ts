import { env } from "#lib/platform/env.ts";

/** May messages go to this machine itself? In development and tests only. */
export const localEndpoints = (): boolean => env().NODE_ENV === "development" || env().WEBHOOKS_LOCAL === "1";
