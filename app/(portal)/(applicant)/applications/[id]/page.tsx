import { ownMessages } from "#lib/applications/correspondence/find-messages.ts";
import { mailTrouble } from "#lib/operations/mail-trouble.ts";
import { findPayment } from "#lib/payments/find-payment.ts";
import { guard } from "#lib/web/guard.ts";
import { CorrectionPage } from "./correction-page.tsx";
import { LatestMessage } from "./latest-message.tsx";
import { MailTroubleBanner } from "./mail-trouble-banner.tsx";
import { StatusPage } from "./status-page.tsx";
import { TasksPage } from "./tasks-page.tsx";

/** An application: the remaining tasks while it can be edited, afterwards its status. */
export default async function Page({ params }: { readonly params: Promise<{ id: string }> }) {
  const { actor, locale, application } = await guard("application:own", (await params).id);
  const trouble = await mailTrouble(actor, application.id);
  const messages = await ownMessages(actor, application.id);
  const banner = (
    <>
      {trouble && <MailTroubleBanner locale={locale} applicationId={application.id} trouble={trouble} />}
      <LatestMessage locale={locale} application={application} messages={messages} />
    </>
  );
  if (application.status === "RETURNED") {
    return <CorrectionPage application={application} locale={locale} banner={banner} />;
  }
  if (application.status === "DRAFT") {
    return <TasksPage application={application} locale={locale} banner={banner} />;
  }
  const payment = await findPayment(actor, application.id);
  return <StatusPage application={application} locale={locale} payment={payment} banner={banner} />;
}
