"use server";

import { createToken } from "#lib/host-api/create-token.ts";
import { revokeToken } from "#lib/host-api/revoke-token.ts";
import { formAction, postAction } from "#lib/web/action.ts";
import { sendTest } from "#lib/webhooks/send-test.ts";
import { setEndpoint } from "#lib/webhooks/set-endpoint.ts";
import { switchOffEndpoint } from "#lib/webhooks/switch-off.ts";

/** The secret is only in the response to this post. */
export const createTokenAction = formAction({
  right: "tokens:manage",
  texts: "host-api",
  run: ({ actor, form }) =>
    createToken(actor, {
      propertyId: form.text("propertyId"),
      name: form.text("name"),
      scopes: form.texts("scopes"),
    }),
  done: ({ token }) => ({ secret: token }),
  problem: ({ kind }, { t }) => ({
    [kind === "scopes-missing" ? "scopes" : kind === "too-many-tokens" ? "" : "name"]: t(`error.${kind}`),
  }),
});

/** A new secret is only in the response to this post. */
export const setEndpointAction = formAction({
  right: "tokens:manage",
  texts: "host-api",
  run: ({ actor, form }) =>
    setEndpoint(actor, {
      propertyId: form.text("propertyId"),
      url: form.text("url"),
      newSecret: form.flag("newSecret"),
    }),
  done: ({ secret }, { form }) =>
    secret === undefined ? `/host/api/${form.text("propertyId")}?done=saved` : { secret },
  problem: ({ kind }, { t }) => ({ url: t(`error.${kind}`) }),
});

export const revokeTokenAction = postAction({
  right: "tokens:manage",
  run: ({ actor, form }) => revokeToken(actor, form.text("tokenId")),
  done: (_, { form }) => `/host/api/${encodeURIComponent(form.text("propertyId"))}`,
});

export const sendTestAction = postAction({
  right: "tokens:manage",
  run: ({ actor, form }) => sendTest(actor, form.text("propertyId")),
  done: ({ ok }, { form }) => `/host/api/${form.text("propertyId")}?done=${ok ? "test-sent" : "too-many"}`,
});

export const switchOffAction = postAction({
  right: "tokens:manage",
  run: ({ actor, form }) => switchOffEndpoint(actor, form.text("propertyId")),
  done: (_, { form }) => `/host/api/${form.text("propertyId")}`,
});
