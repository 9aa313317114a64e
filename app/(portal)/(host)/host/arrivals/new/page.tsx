import { redirect } from "next/navigation";
import { NoticePageForm } from "#components/arrivals/notice-page-form.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { placeFields, stayFields, type TypedNotice } from "#lib/arrivals/fields.ts";
import { findNotice } from "#lib/arrivals/find-notice.ts";
import { typedOf } from "#lib/arrivals/notice.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { ADDRESS_FIELDS } from "#lib/domain/address.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { fieldNames, nothingTyped } from "#lib/platform/forms/fields.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { restoredValues } from "#lib/web/interrupted-form.ts";
import { sendAction } from "../actions.ts";

interface Props {
  readonly searchParams: Promise<{ guest?: string | string[]; like?: string | string[] }>;
}

/** A new notice: empty, about a guest of an earlier or an expected one, or about a companion of the previous guest. */
export default async function Page({ searchParams }: Props) {
  const { notifier, locale } = await guard("arrival:own");
  const { guest, like } = await searchParams;
  const t = translator(locale, "arrivals");
  const known = typeof guest === "string" ? await findNotice(notifier, guest) : undefined;
  if (guest && !known) redirect("/host/arrivals/new");
  const before = !known && typeof like === "string" ? await findNotice(notifier, like) : undefined;
  const [only, ...others] = await ownProperties(notifier);
  const propertyId = (known ?? before)?.propertyId ?? (others.length === 0 ? (only?.id ?? null) : null);
  const today = todayInAlmaty();
  const fresh: Partial<TypedNotice> = before
    ? stayOf(typedOf(before.notice))
    : { occasion: "ARRIVAL", arrivalOn: today };
  const typed = known && typedOf(known.notice);
  // A returning guest arrives again: the person is the same, the stay is not.
  const again: Partial<TypedNotice> | undefined =
    typed && known.status !== "EXPECTED"
      ? { ...typed, ...nothingTyped(stayFields), purpose: typed.purpose, ...fresh }
      : typed;
  return (
    <>
      <BackLink
        href={known ? `/host/arrivals/${known.id}` : "/host/arrivals"}
        text={t(known ? "back-to-notice" : "back")}
      />
      <NoticePageForm
        locale={locale}
        notifier={notifier}
        action={sendAction}
        typed={again ?? fresh}
        propertyId={propertyId}
        title={t("form.new")}
        submit={t("form.send")}
        fills
        retyped={await restoredValues()}
      >
        <h1 className="govuk-heading-l">{t("form.new")}</h1>
        <p className="govuk-body">{t("form.intro")}</p>
      </NoticePageForm>
    </>
  );
}

/** The data that guests who arrive together share. */
function stayOf(typed: TypedNotice): Partial<TypedNotice> {
  const shared = [...fieldNames(stayFields), ...fieldNames(placeFields), ...ADDRESS_FIELDS];
  return Object.fromEntries(shared.map((field) => [field, typed[field]]));
}
