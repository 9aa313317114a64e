import { Prisma } from "./generated/client.ts";

/** True when a write failed because a row with the same unique value exists: a concurrent write was faster. */
export const isUniqueViolation = (fault: unknown): boolean =>
  fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === "P2002";
