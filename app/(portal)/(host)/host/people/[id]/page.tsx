import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { listPeople } from "#lib/accounts/organisations/list-people.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { changeMemberAction } from "../actions.ts";
import { roleField } from "../role-field.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** Changes a colleague's role, or removes the colleague. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("people:manage");
  const { id } = await params;
  const colleague = (await listPeople(actor)).colleagues.find(({ userId }) => userId === id);
  if (!colleague) notFound();
  const t = translator(locale, "organisation");
  const field = roleField(locale);
  const remove = {
    value: "REMOVE",
    label: t("colleague.remove"),
    hint: t("colleague.remove-hint"),
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/host/people" text={translator(locale, "common")("back")} />
        <Form
          action={changeMemberAction}
          fields={[{ ...field, options: colleague.own ? field.options : [...field.options, remove] }]}
          values={{ role: colleague.role }}
          texts={formTexts(locale, t("colleague.title"), t("save"))}
          hidden={{ userId: id }}
        >
          <h1 className="govuk-heading-l">{t("colleague.title")}</h1>
          <p className="govuk-body govuk-!-text-break-word">{colleague.email}</p>
        </Form>
      </div>
    </div>
  );
}
