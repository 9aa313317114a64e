import { Table } from "#components/ui/table.tsx";
import type { OpenSession } from "#lib/accounts/own-sessions.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly caption: string;
  readonly sessions: readonly OpenSession[];
  /** Ends one session; without it the table has no buttons. */
  readonly close?: ((data: FormData) => Promise<void>) | undefined;
  /** Hidden fields of each button's form. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The places where someone is signed in, each with a button that ends the session. */
export function SessionTable({ locale, caption, sessions, close, hidden = {} }: Props) {
  const t = translator(locale, "staff-accounts");
  const head = ["device", "network", "since", "seen", ...(close ? ["action" as const] : [])] as const;
  return (
    <Table
      caption={caption}
      head={head.map((key) => t(`security.${key}`))}
      rows={sessions.map((session) => {
        const device = deviceText(locale, session.browser);
        const since = formatInstant(locale, session.createdAt);
        return {
          id: session.id,
          cells: [
            device,
            session.address || t("security.unknown"),
            since,
            formatInstant(locale, session.lastSeenAt),
            ...(close
              ? [
                  session.isThis ? (
                    t("security.this")
                  ) : (
                    <form key="close" action={close}>
                      {Object.entries({ ...hidden, sessionId: session.id }).map(([name, value]) => (
                        <input key={name} type="hidden" name={name} value={value} />
                      ))}
                      <button type="submit" className="portal-link-button">
                        {t("security.close")}
                        <span className="govuk-visually-hidden">
                          {" "}
                          {t("security.close-hidden", { device, since })}
                        </span>
                      </button>
                    </form>
                  ),
                ]
              : []),
          ],
        };
      })}
    />
  );
}

/** A session's device in words: its browser and its system. */
function deviceText(locale: Locale, browser: string | null): string {
  const t = translator(locale, "staff-accounts");
  const [family = "other", system = "other"] = (browser ?? "other other").split(" ");
  return t("security.browser-on", {
    browser: t.has(`browser.${family}`) ? t(`browser.${family as "other"}`) : t("browser.other"),
    system: t.has(`system.${system}`) ? t(`system.${system as "other"}`) : t("system.other"),
  });
}
