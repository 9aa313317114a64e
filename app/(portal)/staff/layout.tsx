import type { ReactNode } from "react";

/** Staff's pages are as wide as the screen and dense. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return <div className="portal-wide">{children}</div>;
}
