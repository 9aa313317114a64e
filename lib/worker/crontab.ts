/** Recurring work; each line runs once however many workers run. Times are UTC (Almaty is five hours ahead). */
export const crontab = [
  "*/5 * * * * sweep-visas ?max=3&jobKey=sweep-visas",
  "*/5 * * * * sweep-mails ?max=3&jobKey=sweep-mails",
  "*/10 * * * * reconcile-orders ?max=3&jobKey=reconcile-orders",
  // Nine in the morning in Almaty; a run that no worker was there for is made up for within two days.
  "0 4 * * * remind-applicants ?max=3&jobKey=remind-applicants&fill=2d",
  "5 4 * * * remind-travellers ?max=3&jobKey=remind-travellers&fill=2d",
  "20 * * * * reconcile-payments ?max=3&jobKey=reconcile-payments {days:2}",
  "30 20 * * * reconcile-payments ?id=reconcile-fortnight&max=3&jobKey=reconcile-fortnight {days:14}",
  "*/10 * * * * refresh-reports ?max=3&jobKey=refresh-reports {days:3}",
  // Older days too: applications change their states, and webhook events come late.
  "15 21 * * * refresh-reports ?id=refresh-year&max=3&jobKey=refresh-year&fill=2d {days:400}",
  "35 * * * * refresh-fees ?max=3&jobKey=refresh-fees {days:10}",
  "25 21 * * * refresh-fees ?id=refresh-fees-year&max=3&jobKey=refresh-fees-year&fill=2d {days:400}",
  "10 * * * * lapse-applications ?max=3&jobKey=lapse-applications",
  "20 * * * * expire-invitations ?max=3&jobKey=expire-invitations",
  "15 4 * * * remind-calendar ?max=3&jobKey=remind-calendar&fill=2d",
  // Hourly from nine in the morning to eight in the evening in Almaty: an organisation hears once a day.
  "5 4-15 * * * remind-hosts ?max=3&jobKey=remind-hosts",
  "20 22 * * * purge-api-answers ?max=3&jobKey=purge-api-answers",
  "40 21 * * * purge-drafts ?max=3&jobKey=purge-drafts&fill=2d",
  "50 21 * * * purge-accounts ?max=3&jobKey=purge-accounts&fill=2d",
  "55 21 * * * purge-arrival-tables ?max=3&jobKey=purge-arrival-tables&fill=2d",
  "0 22 * * * purge-orphan-files ?max=3&jobKey=purge-orphan-files",
].join("\n");
