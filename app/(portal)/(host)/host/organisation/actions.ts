"use server";

import {
  changeContact,
  changeIdentity,
  resubmitOrganisation,
} from "#lib/accounts/organisations/change-organisation.ts";
import { registerOrganisation } from "#lib/accounts/organisations/register-organisation.ts";
import { storeLicence } from "#lib/accounts/organisations/store-licence.ts";
import { needsLicence, organisationKind } from "#lib/domain/organisation.ts";
import { ok, problem } from "#lib/domain/result.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import type { FileProblem } from "#lib/platform/uploads/file-problem.ts";
import { maxUploadBytes } from "#lib/platform/uploads/limits.ts";
import { formAction, postAction } from "#lib/web/action.ts";
import { organisationErrors, typedContact, typedIdentity } from "./fields.ts";

export const registerOrganisationAction = formAction({
  right: "organisation:register",
  redraws: "/host",
  run: ({ actor, data }) => registerOrganisation(actor, { ...typedIdentity(data), ...typedContact(data) }),
  done: (_, { form }) => {
    const kind = organisationKind(form.text("kind"));
    return kind && needsLicence(kind) ? "/host/organisation/licence" : "/host?done=registered";
  },
  problem: ({ fields, address }, { locale }) => organisationErrors(locale, fields, address),
});

export const changeContactAction = formAction({
  right: "organisation:change",
  run: ({ actor, data }) => changeContact(actor, typedContact(data)),
  done: "/host/organisation",
  problem: ({ fields, address }, { locale }) => organisationErrors(locale, fields, address),
});

export const changeIdentityAction = formAction({
  right: "organisation:change",
  texts: "organisation",
  redraws: "/host",
  run: ({ actor, data }) => changeIdentity(actor, typedIdentity(data)),
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
    const number = form.text("licence-number");
    return ok({ number, file: file && new Uint8Array(await file.arrayBuffer()) });
  },
  run: ({ actor }, licence) => storeLicence(actor, licence),
  done: "/host/organisation",
  problem: (problem, { locale, t }) =>
    problem.kind === "invalid"
      ? [
          ...organisationErrors(locale, problem.number ? [problem.number] : []),
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
