import { escapeHtml } from "../http/escape-html.ts";
import type { MailMessage } from "./message.ts";

const style = `
:root{color-scheme:light}
body{margin:0;background:#f6f5f1;color:#1d2a2f;font:16px/1.5 system-ui,sans-serif}
main{max-width:960px;margin:0 auto;padding:1rem}
h1{font-size:1.4rem;margin:.5rem 0;overflow-wrap:anywhere}
a{color:#0b5a72}a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid #f0b429;outline-offset:2px}
.note{color:#4a5a60}
ul.mails{list-style:none;margin:1rem 0;padding:0;background:#fff;border:1px solid #d9d6cc;border-radius:6px}
ul.mails li{padding:.75rem 1rem;border-top:1px solid #e8e5dc}ul.mails li:first-child{border-top:0}
ul.mails a{font-weight:600;overflow-wrap:anywhere}
.meta{display:block;color:#4a5a60;font-size:.875rem;overflow-wrap:anywhere}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
label{display:block;font-weight:600}
input{font:inherit;padding:.4rem .5rem;border:1px solid #5f6d72;border-radius:4px;max-width:100%;box-sizing:border-box}
button{font:inherit;padding:.45rem 1rem;border:0;border-radius:4px;background:#0b5a72;color:#fff;cursor:pointer}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{color:#4a5a60}dd{margin:0;overflow-wrap:anywhere}
h2{font-size:1.1rem;margin:1.5rem 0 .5rem}iframe{box-sizing:border-box;width:100%;height:70vh;border:1px solid #d9d6cc;border-radius:6px;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #d9d6cc;border-radius:6px;padding:1rem;font:inherit}`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}

function time(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.replace("T", " ").slice(0, 19))} UTC</time>`;
}

/** The list of mails, newest first, with the filter by recipient. */
export function mailboxPage(messages: readonly MailMessage[], to: string): string {
  const rows = messages
    .map(
      (message) =>
        `<li><a href="/messages/${message.id}" dir="auto">${escapeHtml(message.subject || "(no subject)")}</a><span class="meta">To ${escapeHtml(message.to.join(", "))} · from ${escapeHtml(message.from)} · ${time(message.date)}${message.attachments.length > 0 ? ` · attachments: ${message.attachments.length}` : ""}</span></li>`,
    )
    .join("");
  const list = rows
    ? `<ul class="mails">${rows}</ul>`
    : `<p>No mail${to ? " for this address" : ""} yet.</p>`;
  return page(
    "Mail sandbox",
    `<h1>Mail sandbox</h1><p class="note">Every mail the portal sends lands here. Nothing leaves this computer.</p>
<form action="/" method="get"><div><label for="to">Recipient</label><input id="to" name="to" type="text" inputmode="email" autocomplete="off" value="${escapeHtml(to)}"></div><button>Show</button> <a href="/">All mail</a></form>${list}`,
  );
}

/** One mail: its HTML in a sandboxed frame, its plain text and its attachments. */
export function messagePage(message: MailMessage): string {
  const attachments = message.attachments
    .map(
      ({ n, filename, mimeType, size }) =>
        `<li><a href="/api/messages/${message.id}/attachments/${n}">${escapeHtml(filename)}</a><span class="meta">${escapeHtml(mimeType)}, ${size} bytes</span></li>`,
    )
    .join("");
  const frame =
    message.html === null
      ? ""
      : `<h2>As sent</h2><iframe title="The mail as sent" src="/messages/${message.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return page(
    message.subject || "(no subject)",
    `<p><a href="/">All mail</a></p><h1 dir="auto">${escapeHtml(message.subject || "(no subject)")}</h1>
<dl><dt>From</dt><dd>${escapeHtml(message.from)}</dd><dt>To</dt><dd>${escapeHtml(message.to.join(", "))}</dd><dt>Received</dt><dd>${time(message.date)}</dd><dt>Message-ID</dt><dd>${escapeHtml(message.messageId ?? "none")}</dd><dt>Source</dt><dd><a href="/api/messages/${message.id}/raw">.eml file</a></dd></dl>
${attachments ? `<h2>Attachments</h2><ul class="mails">${attachments}</ul>` : ""}${frame}<h2>Plain text</h2><pre dir="auto">${linked(message.text)}</pre>`,
  );
}

/** Plain text with its web addresses as links that open in a new tab. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, place) =>
      place % 2 === 1
        ? `<a href="${escapeHtml(part)}" target="_blank" rel="noopener noreferrer">${escapeHtml(part)}</a>`
        : escapeHtml(part),
    )
    .join("");
}

export function notFoundPage(): string {
  return page("Not found", `<h1>Not found</h1><p><a href="/">All mail</a></p>`);
}
