import { ListTable } from "#components/list/list-table.tsx";
import type { WaitingInvite } from "#lib/accounts/staff/list-staff.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Translator, translator } from "#lib/platform/i18n/translator.ts";
import { resendInviteAction, withdrawInviteAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly waiting: readonly WaitingInvite[];
  readonly manages: boolean;
}

/** Invitations to become staff that have not been accepted. */
export function WaitingTable({ locale, waiting, manages }: Props) {
  const t = translator(locale, "staff-accounts");
  return (
    <ListTable
      caption={t("people.waiting")}
      captionHidden={false}
      rows={waiting}
      columns={[
        { head: t("people.email"), cell: ({ email }) => email },
        { head: t("people.role"), cell: ({ role }) => t(`role.${role}`) },
        {
          head: t("people.expires"),
          cell: ({ isOver, expiresAt }) => (isOver ? t("people.over") : formatInstant(locale, expiresAt)),
        },
        ...(manages
          ? [
              {
                head: t("people.actions"),
                cell: (invite: WaitingInvite) => <InviteButtons t={t} invite={invite} />,
              },
            ]
          : []),
      ]}
    />
  );
}

const buttons = [
  { key: "resend", action: resendInviteAction },
  { key: "withdraw", action: withdrawInviteAction },
] as const;

function InviteButtons({
  t,
  invite,
}: {
  readonly t: Translator<"staff-accounts">;
  readonly invite: WaitingInvite;
}) {
  return (
    <div className="portal-actions">
      {buttons.map(({ key, action }) => (
        <form key={key} action={action}>
          <input type="hidden" name="inviteId" value={invite.id} />
          <button type="submit" className="portal-link-button">
            {t(`people.${key}`)}
            <span className="govuk-visually-hidden"> {t("people.for", { email: invite.email })}</span>
          </button>
        </form>
      ))}
    </div>
  );
}
