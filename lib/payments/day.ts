import type { PlainDate } from "#lib/domain/plain-date.ts";

/** Almaty is five hours ahead of UTC, since 2024-03-01 and without summer time. */
const offset = "+05:00";

/** The instant at which a calendar day begins in Kazakhstan. */
export const startOfDay = (day: PlainDate): Date => new Date(`${day}T00:00:00${offset}`);
