import type { ReactNode } from "react";
import type { StaffPerson } from "#lib/accounts/staff/find-staff.ts";
import { staffRoles } from "#lib/domain/roles.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import {
  changeRoleAction,
  closeStaffSessionAction,
  disableAction,
  enableAction,
  resetFactorAction,
} from "../actions.ts";

interface Props {
  readonly locale: Locale;
  readonly person: StaffPerson;
}

/** A supervisor's actions on a person: one button each, with its consequences. */
export function PersonActions({ locale, person }: Props) {
  const t = translator(locale, "staff-accounts");
  const isDisabled = person.disabledAt !== null;
  return (
    <div className="portal-columns">
      <Act person={person} action={changeRoleAction} texts={textsOf("change-role")}>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="role">
            {t("people.role")}
          </label>
          <select key={person.role} id="role" name="role" className="govuk-select" defaultValue={person.role}>
            {staffRoles.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        </div>
      </Act>
      {person.sessions.some(({ isThis }) => !isThis) && !person.isYou && (
        <Act person={person} action={closeStaffSessionAction} texts={{ title: t("person.close-all") }} />
      )}
      {person.factor === "enrolled" && !person.isYou && (
        <Act person={person} action={resetFactorAction} texts={textsOf("reset")} warning />
      )}
      <Act
        person={person}
        action={isDisabled ? enableAction : disableAction}
        texts={textsOf(isDisabled ? "enable" : "disable")}
        warning={!isDisabled}
      />
    </div>
  );

  function textsOf(key: "change-role" | "reset" | "enable" | "disable") {
    return { title: t(`person.${key}`), hint: t(`person.${key}-hint`) };
  }
}

interface ActProps {
  readonly person: StaffPerson;
  readonly action: (data: FormData) => Promise<void>;
  readonly texts: { readonly title: string; readonly hint?: string };
  /** True if it shuts the person out. */
  readonly warning?: boolean;
  readonly children?: ReactNode;
}

function Act({ person, action, texts, warning, children }: ActProps) {
  return (
    <form action={action}>
      <h2 className="govuk-heading-s">{texts.title}</h2>
      {texts.hint && <p className="govuk-body">{texts.hint}</p>}
      <input type="hidden" name="person" value={person.id} />
      {children}
      <button type="submit" className={`govuk-button govuk-button--${warning ? "warning" : "secondary"}`}>
        {texts.title}
      </button>
    </form>
  );
}
