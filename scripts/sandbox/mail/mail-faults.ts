const modes = ["none", "reject-temporary", "reject-permanent", "hang", "lost-reply", "late"] as const;

/**
 * How the mail server misbehaves. `hang`: takes the mail's bytes and never answers; `lost-reply`: keeps the mail but
 * cuts the line before saying so; `late`: takes seconds to answer. With `to` only mails for that address are hit.
 */
export type MailFault = { mode: (typeof modes)[number]; to: string | null };

export const noMailFault: MailFault = { mode: "none", to: null };

/** Reads `{mode, to?}` from a control request; `null` when it is something else. */
export function readMailFault(value: Record<string, unknown> | null): MailFault | null {
  const mode = modes.find((known) => known === value?.mode);
  const to = value?.to ?? null;
  if (!mode || (to !== null && typeof to !== "string")) return null;
  return { mode, to };
}

/** The way in which a mail to these recipients is to go wrong. */
export function faultFor(fault: MailFault, recipients: readonly string[]): MailFault["mode"] {
  const wanted = fault.to?.toLowerCase();
  return !wanted || recipients.some((address) => address.toLowerCase() === wanted) ? fault.mode : "none";
}
