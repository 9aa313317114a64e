import { derivedToken } from "#lib/platform/derived-token.ts";

/** An endpoint's secret, derived from its id and version whenever needed; not stored, and shown once. */
export const endpointSecret = (endpointId: string, version: number): string =>
  `whsec_${derivedToken("webhook-secret", `${endpointId}:${version}`)}`;
