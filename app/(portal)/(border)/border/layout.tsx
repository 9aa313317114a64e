import type { ReactNode } from "react";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";
import { SignOutGuard } from "../../../(offline)/border/desk/sign-out-guard.tsx";

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
