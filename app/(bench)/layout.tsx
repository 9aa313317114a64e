import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { env } from "#lib/platform/env.ts";

/**
 * Bare pages in the same build, with which `npm run bench` compares the portal's pages to separate the cost of Next
 * itself.
 */
export default function Layout({ children }: { readonly children: ReactNode }) {
  if (!env().PORTAL_BENCH) notFound();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
