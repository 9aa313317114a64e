import type { z } from "zod";
import type { Result } from "#lib/domain/result.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import type { Facts } from "./facts.ts";
import type { RuleProblem } from "./problem-details.ts";

/**
 * How long an answer may be cached. `data`: it changes only with the published data; `today`: also at midnight;
 * `never`: the question identifies a person.
 */
export type Caching = "data" | "today" | "never";

/** One question of the public interface: an API path and a sub-command with the same parameters and the same answer. */
export interface Operation<P extends z.ZodObject = z.ZodObject, A extends z.ZodType = z.ZodType> {
  readonly name: keyof Messages["eligibility"]["api"]["operation"];
  /** The only parameters allowed. */
  readonly parameters: P;
  readonly answer: A;
  readonly example: Readonly<Record<string, string>>;
  compute(facts: Facts, parameters: z.output<P>): Result<z.output<A>, RuleProblem>;
  caching(parameters: z.output<P>): Caching;
}

/** Checks the types of an operation's parts against each other, then widens them. */
export const operation = <P extends z.ZodObject, A extends z.ZodType>(
  particular: Operation<P, A>,
): Operation => particular as unknown as Operation;

/** For answers that depend on `on`: with it they depend only on data, without it also on today. */
export const cachedByDate = ({ on }: { readonly on?: unknown }): Caching =>
  on === undefined ? "today" : "data";
