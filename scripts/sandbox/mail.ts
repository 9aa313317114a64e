import { join } from "node:path";
import { close, listen } from "./http/listen.ts";
import { type MailFault, noMailFault } from "./mail/mail-faults.ts";
import { openMailStore } from "./mail/mail-store.ts";
import { startSmtp } from "./mail/smtp.ts";
import { mailWeb } from "./mail/web.ts";

export type MailSandboxOptions = {
  /** 0 takes any free port. */
  smtpPort: number;
  webPort: number;
  /** Mails are stored in its subfolder `mail`. */
  dataDir: string;
  host?: string;
};

/** Starts the mail sandbox: an SMTP server that accepts everything, and a mailbox page. */
export async function startMailSandbox({
  smtpPort,
  webPort,
  dataDir,
  host = "127.0.0.1",
}: MailSandboxOptions): Promise<{ smtpUrl: string; webUrl: string; stop(): Promise<void> }> {
  const store = await openMailStore(join(dataDir, "mail"));
  let fault: MailFault = noMailFault;
  const web = mailWeb({
    store,
    fault: () => fault,
    setFault: (wanted) => {
      fault = wanted;
    },
  });
  const webPortTaken = await listen(web, webPort, host);
  const smtp = await startSmtp(store, () => fault, host, smtpPort).catch(async (error: unknown) => {
    await close(web);
    throw error;
  });
  return {
    smtpUrl: `smtp://${host}:${smtp.port}`,
    webUrl: `http://${host}:${webPortTaken}`,
    stop: async () => {
      await Promise.all([smtp.stop(), close(web)]);
    },
  };
}
