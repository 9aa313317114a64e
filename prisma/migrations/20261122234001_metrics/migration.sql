-- DropIndex
DROP INDEX "Mail_sentAt_idx";

-- The metrics count at each scrape what waits or went wrong; sweep-mails looks for what waits, too.
CREATE INDEX "Mail_waiting" ON "Mail" ("createdAt") WHERE "sentAt" IS NULL AND "failedAt" IS NULL;
CREATE INDEX "Mail_failed" ON "Mail" ("template", "failure") WHERE "failedAt" IS NOT NULL;
CREATE INDEX "WebhookEvent_parked" ON "WebhookEvent" ("id") WHERE "processedAt" IS NOT NULL AND "outcome" LIKE 'parked%';
