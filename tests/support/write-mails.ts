import { env } from "#lib/platform/env.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { layOutMail } from "#lib/platform/mail/layout.ts";
import type { MailTemplate } from "#lib/platform/outbox.ts";
import { mailBuilders } from "#lib/worker/mail-builders.ts";
import { escapeHtml } from "#scripts/sandbox/http/escape-html.ts";
import { mailSamples } from "./mail-samples.ts";

/** Writes each message in each language as HTML and as text, its attachments, and an index. @returns how many */
export async function writeMails(
  write: (name: string, content: string | Uint8Array) => void,
): Promise<number> {
  const rows: string[] = [];
  let written = 0;
  for (const template of (Object.keys(mailBuilders) as MailTemplate[]).sort()) {
    const subjectId = await mailSamples[template]();
    const cells: string[] = [];
    for (const locale of locales) {
      const content = await mailBuilders[template](subjectId, locale);
      if (!content) throw new Error(`The message ${template} has no sample`);
      const mail = layOutMail(content, locale, env().APP_URL);
      const name = `${template}.${locale}`;
      write(`${name}.html`, mail.html);
      write(`${name}.txt`, `Subject: ${mail.subject}\n\n${mail.text}`);
      const files = (content.attachments ?? []).map(({ filename, content: bytes }) => {
        write(`${name}.${filename}`, bytes);
        return `<a href="${name}.${filename}">${filename}</a>`;
      });
      const links = [`<a href="${name}.html">HTML</a>`, `<a href="${name}.txt">text</a>`, ...files];
      cells.push(`<td>${escapeHtml(mail.subject)}<br>${links.join(" · ")}</td>`);
      written += 1;
    }
    rows.push(`<tr><th>${template}</th>${cells.join("")}</tr>`);
  }
  write(
    "index.html",
    `<!doctype html><meta charset="utf-8"><title>Messages</title><style>body{font:16px/1.5 system-ui}td,th{text-align:left;padding:8px;border-bottom:1px solid #ccc;vertical-align:top}</style><table>${rows.join("")}</table>`,
  );
  return written;
}
