import type { Locale } from "../i18n/locale.ts";
import { translator } from "../i18n/translator.ts";
import type { MailContent } from "./content.ts";

export interface LaidOutMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The layout of all messages, as plain text and as HTML that every mail program shows. */
export function layOutMail(content: MailContent, locale: Locale, appUrl: string): LaidOutMail {
  const t = translator(locale, "mail");
  const footer = [t("footer.sender", { url: appUrl }), t("footer.reason")];
  return {
    subject: content.subject,
    text: asText(content, footer, t("button-hint")),
    html: asHtml(content, footer, locale, t("service-name")),
  };
}

function asText(content: MailContent, footer: readonly string[], buttonHint: string): string {
  const [first, ...others] = content.paragraphs;
  const blocks = [
    content.heading,
    first,
    content.code,
    ...others,
    content.facts?.map((fact) => `${fact.label}: ${fact.value}`).join("\n"),
    content.button && `${content.button.text} – ${buttonHint}\n${content.button.url}`,
    content.closing,
    "--",
    footer.join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

function asHtml(content: MailContent, footer: readonly string[], locale: Locale, service: string): string {
  const [first, ...others] = content.paragraphs;
  const paragraph = (text = "") => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
  const facts = (content.facts ?? []).map(
    (fact) =>
      `<tr><th align="left" style="padding:4px 16px 4px 0;vertical-align:top">${escapeHtml(fact.label)}</th>` +
      `<td style="padding:4px 0;vertical-align:top">${escapeHtml(fact.value)}</td></tr>`,
  );
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(content.subject)}</title></head>`,
    `<body style="margin:0;background:#ffffff;color:#0b0c0c;font:18px/1.5 Arial,'Noto Sans',sans-serif">`,
    `<div style="max-width:600px;margin:0 auto;padding:0 16px">`,
    `<p style="margin:0 0 24px;padding:16px 0;border-top:8px solid #00afca;border-bottom:1px solid #cfd8dc;color:#00667f"><b>${escapeHtml(service)}</b></p>`,
    `<h1 style="font-size:26px;line-height:1.25;margin:0 0 16px">${escapeHtml(content.heading)}</h1>`,
    paragraph(first),
    content.code
      ? `<p style="margin:0 0 16px;font-size:32px;letter-spacing:4px"><b>${escapeHtml(content.code)}</b></p>`
      : "",
    ...others.map((text) => paragraph(text)),
    facts.length > 0 ? `<table role="presentation" style="margin:0 0 16px">${facts.join("")}</table>` : "",
    content.button
      ? `<p style="margin:0 0 24px"><a href="${escapeHtml(content.button.url)}" style="display:inline-block;padding:12px 20px;background:#00667f;color:#ffffff;text-decoration:none"><b>${escapeHtml(content.button.text)}</b></a></p>`
      : "",
    content.closing ? paragraph(content.closing) : "",
    `<p style="margin:24px 0;padding-top:12px;border-top:1px solid #cfd8dc;font-size:15px;color:#484949">${footer.map(escapeHtml).join("<br>")}</p>`,
    "</div></body></html>",
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
