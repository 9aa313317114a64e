"use server";

import { notFound, redirect } from "next/navigation";
import { createToken } from "#lib/host-api/create-token.ts";
import { revokeToken } from "#lib/host-api/revoke-token.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { failed } from "#lib/web/form-action.ts";
import { guard } from "#lib/web/guard.ts";
import { currentLocale } from "#lib/web/request.ts";
import { sendTest } from "#lib/webhooks/send-test.ts";
import { setEndpoint } from "#lib/webhooks/set-endpoint.ts";
import { switchOffEndpoint } from "#lib/webhooks/switch-off.ts";
import type { SecretState } from "./secret-state.ts";

export async function createTokenAction(_state: SecretState, data: FormData): Promise<SecretState> {
  const form = formReader(data);
  const { actor } = await guard("organisation:own");
  const scopes = form.texts("scopes");
  const propertyId = form.text("propertyId");
  const outcome = await createToken(actor, { propertyId, name: form.text("name"), scopes });
  if (outcome.ok) return { values: {}, errors: [], secret: outcome.value.token };
  const { kind } = outcome.problem;
  if (kind === "not-found") notFound();
  const field = kind === "scopes-missing" ? "scopes" : kind === "too-many-tokens" ? "" : "name";
  return failed(data, [{ field, message: translator(await currentLocale(), "host-api")(`error.${kind}`) }]);
}

export async function setEndpointAction(_state: SecretState, data: FormData): Promise<SecretState> {
  const form = formReader(data);
  const { actor } = await guard("organisation:own");
  const propertyId = form.text("propertyId");
  const newSecret = form.flag("newSecret");
  const outcome = await setEndpoint(actor, { propertyId, url: form.text("url"), newSecret });
  if (!outcome.ok) {
    const { kind } = outcome.problem;
    if (kind === "not-found") notFound();
    return failed(data, [
      { field: "url", message: translator(await currentLocale(), "host-api")(`error.${kind}`) },
    ]);
  }
  const { secret } = outcome.value;
  if (secret === undefined) redirect(`/host/api/${propertyId}?done=saved`);
  return { values: {}, errors: [], secret };
}

export async function revokeTokenAction(data: FormData): Promise<void> {
  const form = formReader(data);
  const { actor } = await guard("organisation:own");
  const outcome = await revokeToken(actor, form.text("tokenId"));
  if (!outcome.ok) notFound();
  redirect(`/host/api/${encodeURIComponent(form.text("propertyId"))}`);
}

export async function sendTestAction(data: FormData): Promise<void> {
  const { actor } = await guard("organisation:own");
  const propertyId = formReader(data).text("propertyId");
  const outcome = await sendTest(actor, propertyId);
  if (!outcome.ok && outcome.problem.kind === "not-found") notFound();
  redirect(`/host/api/${propertyId}?done=${outcome.ok ? "test-sent" : "too-many"}`);
}

export async function switchOffAction(data: FormData): Promise<void> {
  const { actor } = await guard("organisation:own");
  const propertyId = formReader(data).text("propertyId");
  const outcome = await switchOffEndpoint(actor, propertyId);
  if (!outcome.ok) notFound();
  redirect(`/host/api/${propertyId}`);
}
