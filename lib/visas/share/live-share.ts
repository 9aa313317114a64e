import { now } from "#lib/platform/clock.ts";

/** The condition under which a code still opens: neither ended by its holder nor past its time. */
export const liveShare = () => ({ endedAt: null, expiresAt: { gt: now() } });
