/** Recurring work; each line runs once however many workers run. Times are UTC (Almaty is five hours ahead). */
export const crontab = [
  "*/5 * * * * sweep-visas ?max=3&jobKey=sweep-visas",
  "*/10 * * * * reconcile-orders ?max=3&jobKey=reconcile-orders",
  "10 * * * * lapse-applications ?max=3&jobKey=lapse-applications",
  "40 21 * * * purge-drafts ?max=3&jobKey=purge-drafts",
  "50 21 * * * purge-accounts ?max=3&jobKey=purge-accounts",
  // Hourly from nine in the morning to eight in the evening in Almaty: an organisation hears once a day.
  "5 4-15 * * * remind-hosts ?max=3&jobKey=remind-hosts",
  "20 22 * * * purge-api-answers ?max=3&jobKey=purge-api-answers",
].join("\n");
