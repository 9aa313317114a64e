import { z } from "zod";
import type { TableLine } from "./check-table.ts";

const rowsSchema = z.object({
  propertyId: z.string().nullable(),
  lines: z.array(
    z.object({
      line: z.number(),
      cells: z.record(z.string(), z.string()),
      propertyId: z.string().nullable().optional(),
    }),
  ),
});

/** The stored rows of an uploaded table, with the property of rows without one. */
export function storedRows(stored: unknown): {
  readonly propertyId: string | null;
  readonly lines: readonly TableLine[];
} {
  const { propertyId, lines } = rowsSchema.parse(stored);
  return { propertyId, lines: lines as readonly TableLine[] };
}
