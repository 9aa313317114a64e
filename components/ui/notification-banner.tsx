import type { ReactNode } from "react";

interface Props {
  /** The word in the bar, such as "Important". */
  readonly title: string;
  readonly kind?: "success";
  readonly children: ReactNode;
}

/** A banner about an event, or about something to know before reading the page. */
export function NotificationBanner({ title, kind, children }: Props) {
  return (
    <section
      className={`govuk-notification-banner${kind ? ` govuk-notification-banner--${kind}` : ""}`}
      role={kind && "alert"}
      aria-labelledby="notification-banner-title"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="notification-banner-title">
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </section>
  );
}
