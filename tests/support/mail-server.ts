import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMailSandbox } from "#scripts/sandbox/mail.ts";

/** A mail server for one test file; the portal's configuration names it. Call it before anything reads that. */
export async function aMailServer() {
  const dataDir = mkdtempSync(join(tmpdir(), "portal-mail-"));
  const sandbox = await startMailSandbox({ smtpPort: 0, webPort: 0, dataDir });
  process.env.SMTP_URL = sandbox.smtpUrl;
  return {
    url: sandbox.webUrl,
    setFault: (mode: string) =>
      fetch(`${sandbox.webUrl}/api/faults`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ mode }),
      }),
    /** A message as it came over the wire. */
    raw: async (id: string): Promise<string> =>
      (await fetch(`${sandbox.webUrl}/api/messages/${id}/raw`)).text(),
    stop: async () => {
      await sandbox.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
