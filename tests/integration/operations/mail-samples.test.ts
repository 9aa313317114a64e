import { describe, expect, it } from "vitest";
import { env } from "#lib/platform/env.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { layOutMail } from "#lib/platform/mail/layout.ts";
import type { MailTemplate } from "#lib/platform/outbox.ts";
import { mailBuilders } from "#lib/worker/mail-builders.ts";
import { mailSamples } from "../../support/mail-samples.ts";

describe.each(Object.keys(mailSamples) as MailTemplate[])("the message %s", (template) => {
  it("says the same as text and as HTML in every language, and who sends it and why", async () => {
    const subjectId = await mailSamples[template]();
    const subjects = new Set<string>();
    for (const locale of locales) {
      const content = await mailBuilders[template](subjectId, locale);
      if (!content) throw new Error(`${template} builds nothing from its sample`);
      const { subject, text, html } = layOutMail(content, locale, env().APP_URL);
      subjects.add(subject);
      const read = html
        .replace(/<[^>]+>/g, " ")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      for (const paragraph of [content.heading, ...content.paragraphs]) {
        expect(text).toContain(paragraph);
        expect(read).toContain(paragraph);
      }
      expect(html).toContain(`lang="${locale}"`);
      expect(text).toContain(translator(locale, "mail")("footer.reason"));
      expect(text).toContain(env().APP_URL);
      // A key without a text, or a placeholder without a value.
      expect(`${subject} ${text}`).not.toMatch(/\bmail\.[a-z-]+\.|[{}]|undefined|\bNaN\b/);
    }
    expect(subjects.size).toBe(locales.length);
  });
});
