const modes = ["none", "reject-temporary", "reject-permanent", "hang", "lost-reply", "late"] as const;

/**
 * A fault of the mail server. `hang`: receives the mail and never answers; `lost-reply`: stores the mail but closes the
 * connection before answering; `late`: answers after several seconds. With `to`, only mails to that address are
 * affected.
 */
export type MailFault = { mode: (typeof modes)[number]; to: string | null };

export const noMailFault: MailFault = { mode: "none", to: null };

/** Reads `{mode, to?}` from a control request; `null` for anything else. */
export function readMailFault(value: Record<string, unknown> | null): MailFault | null {
  const mode = modes.find((known) => known === value?.mode);
  const to = value?.to ?? null;
  if (!mode || (to !== null && typeof to !== "string")) return null;
  return { mode, to };
}

/** The fault to apply to a mail with these recipients. */
export function faultFor(fault: MailFault, recipients: readonly string[]): MailFault["mode"] {
  const wanted = fault.to?.toLowerCase();
  return !wanted || recipients.some((address) => address.toLowerCase() === wanted) ? fault.mode : "none";
}
