import { type ApiProblemKind, PROBLEM_STATUSES } from "#lib/host-api/api-problem.ts";
import { batchExample, noticeExample } from "#lib/host-api/examples.ts";
import { noticeApi, noticeOperations } from "#lib/host-api/open-api.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Schema } from "#lib/public-api/open-api.ts";
import { SchemaView } from "./schema-view.tsx";

interface Props {
  readonly locale: Locale;
  readonly server: string;
}

const requests = { send: noticeExample, "send-many": batchExample } as const;

const webhookExample = `{"id":"…","type":"arrival-notice.undone","createdAt":"2026-11-22T09:00:00.000Z","data":{"noticeId":"…","revision":1,"status":"UNDONE","receiptNumber":"…","late":false,"by":"officer","reason":"…"}}`;

/** The requests of properties' systems, and the messages that they receive. */
export function NoticesView({ locale, server }: Props) {
  const t = translator(locale, "host-api");
  const texts = translator(locale, "eligibility");
  const { schemas } = noticeApi(locale);
  return (
    <section id="arrival-notices">
      <h2 className="govuk-heading-l">{t("api.title")}</h2>
      <p className="govuk-body">{t("api.lead")}</p>
      {noticeOperations(locale).map(({ name, path, method, summary, description }) => (
        <section key={name} id={name}>
          <h3 className="govuk-heading-m">{summary}</h3>
          <p className="govuk-body">
            <code>
              {method.toUpperCase()} {server}
              {path}
            </code>
          </p>
          <p className="govuk-body">{description}</p>
          {name in requests && (
            <>
              <p className="govuk-body">{texts("api.example")}:</p>
              <pre className="portal-code">
                {JSON.stringify(requests[name as keyof typeof requests], null, 2)}
              </pre>
            </>
          )}
        </section>
      ))}
      {(["ArrivalNotice", "SentNotice", "NoticeStatus", "NoticeProblem"] as const).map((name) => (
        <SchemaView key={name} t={texts} caption={name} schema={schemas[name] as Schema} />
      ))}
      <h3 className="govuk-heading-m">{texts("api.problems")}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {(Object.keys(PROBLEM_STATUSES) as ApiProblemKind[]).map((kind) => (
          <li key={kind} id={kind}>
            {PROBLEM_STATUSES[kind]} <code>{kind}</code>: {t(`problem.${kind}.title`)}.{" "}
            {t(`problem.${kind}.detail`)}
          </li>
        ))}
      </ul>
      <h3 className="govuk-heading-m">{t("api.webhook.title")}</h3>
      <p className="govuk-body">{t("api.webhook.lead", { example: "POST https://hotel.example/notices" })}</p>
      <pre className="portal-code">{JSON.stringify(JSON.parse(webhookExample), null, 2)}</pre>
    </section>
  );
}
