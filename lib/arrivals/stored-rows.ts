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

/** The rows of an uploaded table as they are kept, with the property of rows that name none. */
export function storedRows(stored: unknown): {
  readonly propertyId: string | null;
  readonly lines: readonly TableLine[];
} {
  const { propertyId, lines } = rowsSchema.parse(stored);
  return { propertyId, lines: lines as readonly TableLine[] };
}
