import { z } from "zod";
import { refreshFigures } from "./refresh-figures.ts";

const daysPayload = z.object({ days: z.int().min(1).max(3660) });

/** Jobs about reports, by name. */
export const tasks = {
  "refresh-reports": (payload: unknown) => refreshFigures(daysPayload.parse(payload).days),
};
