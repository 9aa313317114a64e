import { faultTexts } from "#lib/platform/i18n/fault-texts.ts";

const texts = Object.entries(faultTexts).map(([locale, { fault }]) => ({ locale, fault }));

interface Props {
  /** Identifies the fault in the server's log; contains no personal data. */
  readonly code: string | undefined;
}

/** The message shown when the portal fails. It is in all languages, because choosing one may be what failed. */
export function FaultMessage({ code }: Props) {
  return (
    <>
      <title>{texts.map(({ fault }) => fault.title).join(" / ")}</title>
      {texts.map(({ locale, fault }, index) => {
        const Heading = index === 0 ? "h1" : "h2";
        return (
          <section key={locale} lang={locale}>
            <Heading className="govuk-heading-m">{fault.title}</Heading>
            <p className="govuk-body">{fault.text}</p>
            {code && <p className="govuk-body-s">{fault.code.replace("{code}", code)}</p>}
            <form>
              <button type="submit" className="govuk-button govuk-button--secondary">
                {fault.again}
              </button>
            </form>
          </section>
        );
      })}
    </>
  );
}
