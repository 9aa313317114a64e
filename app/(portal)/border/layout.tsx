import type { ReactNode } from "react";

/** A desk's pages are as wide as the screen. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return <div className="portal-wide">{children}</div>;
}
