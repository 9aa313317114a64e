import { now } from "#lib/platform/clock.ts";

/** The condition for an active code: neither ended by its holder nor expired. */
export const liveShare = () => ({ endedAt: null, expiresAt: { gt: now() } });
