/** An expected outcome: a value, or the problem that explains why there is none. Faults are thrown instead. */
export type Result<T, P> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** The outcome that carries a value. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** The outcome that carries the reason why there is no value. */
export const problem = <P>(reason: P): { readonly ok: false; readonly problem: P } => ({
  ok: false,
  problem: reason,
});
