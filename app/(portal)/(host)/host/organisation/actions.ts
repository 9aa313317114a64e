"use server";

import {
  changeContact,
  changeIdentity,
  resubmitOrganisation,
} from "#lib/accounts/organisations/change-organisation.ts";
import { identityFields, licenceFields } from "#lib/accounts/organisations/fields.ts";
import { registerOrganisation } from "#lib/accounts/organisations/register-organisation.ts";
import { storeLicence } from "#lib/accounts/organisations/store-licence.ts";
import { needsLicence, organisationKind } from "#lib/domain/organisation.ts";
import { ok, problem } from "#lib/domain/result.ts";
import { postedFields } from "#lib/platform/forms/fields.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import type { FileProblem } from "#lib/platform/uploads/file-problem.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { formAction, postAction } from "#lib/web/action.ts";
import { inputOf, organisationErrors, typedContact } from "./organisation-form.ts";

export const registerOrganisationAction = formAction({
  right: "organisation:register",
  redraws: "/host",
  run: ({ actor, form }) =>
    registerOrganisation(actor, { ...postedFields(identityFields, form, inputOf), ...typedContact(form) }),
  done: (_, { form }) => {
    const kind = organisationKind(form.text("kind"));
    return kind && needsLicence(kind) ? "/host/organisation/licence" : "/host?done=registered";
  },
  problem: ({ fields, address }, { locale }) => organisationErrors(locale, fields, address),
});

export const changeContactAction = formAction({
  right: "organisation:change",
  run: ({ actor, form }) => changeContact(actor, typedContact(form)),
  done: "/host/organisation",
  problem: ({ fields, address }, { locale }) => organisationErrors(locale, fields, address),
});

export const changeIdentityAction = formAction({
  right: "organisation:change",
  texts: "organisation",
  redraws: "/host",
  run: ({ actor, form }) => changeIdentity(actor, postedFields(identityFields, form, inputOf)),
  done: "/host/organisation",
  problem: (problem, { locale, t }) =>
    problem.kind === "invalid" ? organisationErrors(locale, problem.fields) : changedMeanwhile(t),
});

export const storeLicenceAction = formAction({
  right: "organisation:change",
  texts: "organisation",
  read: async ({ form, t }) => {
    const file = form.file("file");
    if (file && file.size > maxUploadBytes) return problem({ file: fileText(t, { kind: "too-big" }) });
    return ok({
      ...postedFields(licenceFields, form, inputOf),
      file: file && new Uint8Array(await file.arrayBuffer()),
    });
  },
  run: ({ actor }, licence) => storeLicence(actor, licence),
  done: "/host/organisation",
  problem: (problem, { locale, t }) =>
    problem.kind === "invalid"
      ? [
          ...organisationErrors(locale, problem.fields),
          ...(problem.file ? [{ field: "file", message: fileText(t, problem.file) }] : []),
        ]
      : changedMeanwhile(t),
});

/** Whatever the outcome, the organisation's page shows its state. */
export const resubmitAction = postAction({
  right: "organisation:change",
  run: ({ actor }) => resubmitOrganisation(actor),
  done: "/host/organisation",
});

const changedMeanwhile = (t: Translator<"organisation">) => ({ "": t("problem.changed-meanwhile") });

const fileText = (
  t: Translator<"organisation">,
  problem: FileProblem | { readonly kind: "missing" },
): string => t(`problem.file.${problem.kind}`, { ...problem });
