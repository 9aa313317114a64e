type Variables = Readonly<Record<string, string | undefined>>;

/** Variables that have to be set together. */
const groups: readonly (readonly string[])[] = [
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["MAIL_DKIM_DOMAIN", "MAIL_DKIM_SELECTOR", "MAIL_DKIM_KEY"],
  [
    "CSCA_CERTIFICATE",
    "SEAL_SIGNER_KEY",
    "SEAL_SIGNER_CERTIFICATE",
    "DOCUMENT_SIGNER_KEY",
    "DOCUMENT_SIGNER_CERTIFICATE",
  ],
  ["FILES_S3_BUCKET", "FILES_S3_REGION", "FILES_S3_ACCESS_KEY_ID", "FILES_S3_SECRET_ACCESS_KEY"],
];

/**
 * Finds the faults of a partly set configuration, before a sandbox replaces what was left out by mistake.
 * @returns one sentence for each problem, naming the variable
 */
export function settingProblems(variables: Variables): readonly string[] {
  const isSet = (name: string) => Boolean(variables[name]);
  const halfSet = groups.flatMap((group) => {
    const given = group.filter(isSet);
    if (given.length === 0 || given.length === group.length) return [];
    return group
      .filter((name) => !isSet(name))
      .map((name) => `${name} is not set although ${given.join(", ")} is`);
  });
  const driver = variables.FILES_DRIVER;
  const s3 = isSet("FILES_S3_BUCKET");
  if (s3 && driver !== "s3") halfSet.push("FILES_DRIVER must be s3 when FILES_S3_BUCKET is set");
  if (driver === "s3" && !s3) halfSet.push("FILES_S3_BUCKET is not set although FILES_DRIVER is s3");
  if (driver === "fs" && !isSet("FILES_LOCATION")) {
    halfSet.push("FILES_LOCATION is not set although FILES_DRIVER is fs");
  }
  if (isSet("DATABASE_OWNER_URL") && !isSet("DATABASE_URL")) {
    halfSet.push("DATABASE_URL is not set although DATABASE_OWNER_URL is");
  }
  return halfSet;
}
