import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { env } from "#lib/platform/env.ts";

/** What Next costs by itself: pages that `npm run bench` measures the portal's against, in the same build. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  if (!env().PORTAL_BENCH) notFound();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
