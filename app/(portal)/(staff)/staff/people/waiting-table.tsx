import { Table } from "#components/ui/table.tsx";
import type { WaitingInvite } from "#lib/accounts/staff/list-staff.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { resendInviteAction, withdrawInviteAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly waiting: readonly WaitingInvite[];
  readonly manages: boolean;
}

/** Who was asked to become staff and has not answered. */
export function WaitingTable({ locale, waiting, manages }: Props) {
  const t = translator(locale, "staff-accounts");
  const head = ["email", "role", "expires", ...(manages ? ["actions" as const] : [])] as const;
  const acts = [
    { key: "resend", action: resendInviteAction },
    { key: "withdraw", action: withdrawInviteAction },
  ] as const;
  return (
    <Table
      caption={t("people.waiting")}
      head={head.map((key) => t(`people.${key}`))}
      rows={waiting.map(({ id, email, role, expiresAt, isOver }) => ({
        id,
        cells: [
          email,
          t(`role.${role}`),
          isOver ? t("people.over") : formatInstant(locale, expiresAt),
          ...(manages
            ? [
                <div key="actions" className="portal-actions">
                  {acts.map(({ key, action }) => (
                    <form key={key} action={action}>
                      <input type="hidden" name="inviteId" value={id} />
                      <button type="submit" className="portal-link-button">
                        {t(`people.${key}`)}
                        <span className="govuk-visually-hidden"> {t("people.for", { email })}</span>
                      </button>
                    </form>
                  ))}
                </div>,
              ]
            : []),
        ],
      }))}
    />
  );
}
