"use client";

import { useEffect, useState } from "react";

interface Props {
  /** Explains the keys; shown once they work. */
  readonly hint: string;
}

const links = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>("table a[data-case]"),
];

/** Moves the focus between applications with j and k. Enter opens one, as for any link; n takes the next case. */
export function QueueKeys({ hint }: Props) {
  const [works, setWorks] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches("input, select, textarea");
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "n") document.querySelector<HTMLButtonElement>("button[data-next]")?.click();
      if (event.key !== "j" && event.key !== "k") return;
      const all = links();
      const at = all.findIndex((link) => link.matches(":focus"));
      const to = event.key === "j" ? at + 1 : Math.max(0, at - 1);
      all[Math.min(to, all.length - 1)]?.focus();
    };
    document.addEventListener("keydown", press);
    setWorks(true);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return works ? <p className="govuk-hint">{hint}</p> : null;
}
