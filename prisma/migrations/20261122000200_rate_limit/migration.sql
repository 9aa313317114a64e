-- The table of the rate limiter, in the shape its library expects; counters only, nothing is lost without them.
CREATE UNLOGGED TABLE rate_limit (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
