import type { ReactNode } from "react";
import { SignOutGuard } from "#components/border/sign-out-guard.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";

/** A desk's pages are as wide as the screen. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const t = translator(await currentLocale(), "desk");
  return (
    <div className="portal-wide">
      <SignOutGuard warning={t("sign-out-warning")} />
      {children}
    </div>
  );
}
