import { dataMatrix } from "#lib/platform/barcodes/data-matrix.ts";
import type { Modules } from "#lib/platform/barcodes/modules.ts";
import { qrCode } from "#lib/platform/barcodes/qr-code.ts";
import { type Field, visualZone } from "#lib/visas/document/fields.ts";
import { say, sayInAll } from "#lib/visas/document/texts.ts";
import { visaLines } from "../unit/seal/sample-seal.ts";
import { sampleVisa } from "../unit/visas/sample-visa.ts";

const rules = ["print", "R1", "R3", "R5", "R8"] as const;

const values = { entries: 1, days: 30, count: 2, airports: "Astana (NQZ), Almaty (ALA)" };

/** The sample visa as an HTML page with the same texts, photo and barcodes; the barcodes are prepared. */
export function visaPage(seal: Uint8Array): string {
  const { visa, holder, invitation } = visualZone(sampleVisa);
  const table = (rows: readonly (readonly Field[])[]) =>
    rows.map((row) => `<div class="row">${row.map(cell).join("")}</div>`).join("");
  const photo = Buffer.from(sampleVisa.photo).toString("base64");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Electronic visa</title><style>
    @page { size: A4; margin: 12mm } body { font: 9pt "Noto Sans", sans-serif }
    h1 { font-size: 15pt } .row { display: flex; gap: 12pt } .row div { flex: 1; margin-bottom: 6pt }
    small { display: block; color: #456; font-size: 6.5pt } b { font-size: 11pt } pre { font: 10pt monospace }
    </style><h1>${sayInAll("heading.visa")
      .map(({ text }) => text)
      .join(" / ")}</h1>
    ${table(visa)}<div class="row"><img alt="" width="132" src="data:image/jpeg;base64,${photo}"><div>${table(holder)}</div></div>
    ${table(invitation)}<pre>${visaLines.map((line) => line.replaceAll("<", "&lt;")).join("\n")}</pre>
    <div class="row"><div>${svg(qrCode(sampleVisa.checkUrl))}${svg(dataMatrix(seal))}</div><div><h2>${say("en", "heading.check")}</h2>
    <p>${say("en", "check")}</p><p>${sampleVisa.checkUrl}</p><h2>${say("en", "heading.rules")}</h2>
    <ul>${rules.map((key) => `<li>${say("en", `rule.${key}`, values)}</li>`).join("")}</ul></div></div></html>`;
}

const cell = ({ label, value, note }: Field): string =>
  `<div><small>${label.map(({ text }) => text).join(" / ")}</small><b>${value}</b> <small>${note
    .map(({ text }) => text)
    .join(" / ")}</small></div>`;

function svg({ side, dark }: Modules): string {
  const path = Array.from(dark)
    .map((module, at) => (module ? `M${at % side} ${Math.floor(at / side)}h1v1h-1z` : ""))
    .join("");
  return `<svg width="110" height="110" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`;
}
