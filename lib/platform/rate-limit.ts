import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "./env.ts";
import { log } from "./log.ts";

export interface Limit {
  readonly name: string;
  /** Number of uses allowed … */
  readonly points: number;
  /** … within this number of seconds. */
  readonly seconds: number;
}

export type RateLimited =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

let pool: pg.Pool | undefined;
const limiters = new Map<string, RateLimiterPostgres>();

/**
 * Counts one use of `limit` by `who` (an account id, an address, a hashed mail address) across all processes.
 * @returns whether it is allowed, or else the seconds to wait
 */
export async function rateLimit(limit: Limit, who: string): Promise<RateLimited> {
  try {
    await limiterFor(limit).consume(who);
    return { allowed: true };
  } catch (outcome) {
    if (!(outcome instanceof RateLimiterRes)) throw outcome;
    return { allowed: false, retryAfterSeconds: Math.ceil(outcome.msBeforeNext / 1000) };
  }
}

/** Resets the count of uses by `who`, for example after a success. */
export async function forgiveRateLimit(limit: Limit, who: string): Promise<void> {
  await limiterFor(limit).delete(who);
}

function limiterFor(limit: Limit): RateLimiterPostgres {
  const known = limiters.get(limit.name);
  if (known) return known;
  pool ??= openPool();
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    tableName: "rate_limit",
    tableCreated: true,
  });
  limiters.set(limit.name, limiter);
  return limiter;
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection closed by the database is replaced on the next use; without a listener it would end the process.
  opened.on("error", (fault) => log().warn({ err: fault }, "rate limit connection lost"));
  return opened;
}

/** Closes the limiter's connections; the next use opens new ones. */
export async function closeRateLimits(): Promise<void> {
  limiters.clear();
  await pool?.end();
  pool = undefined;
}
