"use client";

import type { ReactNode } from "react";
import { Footer, type FooterProps } from "./footer.tsx";
import { Header, type HeaderProps } from "./header.tsx";

export interface FrameProps extends HeaderProps, FooterProps {
  readonly skipToContent: string;
}

/**
 * The parts of every page: skip link, header, main, footer. A client component with plain text properties, because the
 * server would otherwise send each element twice (as HTML and as data), which costs more than the page itself.
 */
export function Frame({ children, ...frame }: FrameProps & { readonly children: ReactNode }) {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        {frame.skipToContent}
      </a>
      <Header {...frame} />
      <div className="govuk-width-container">
        <main id="main" className="govuk-main-wrapper" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer {...frame} />
    </>
  );
}
