import { expect, test } from "vitest";
import { perLocale } from "#lib/platform/i18n/locale.ts";
import type { PrintedDocument } from "#lib/platform/pdf/printed-document.ts";
import { printedPdf } from "#lib/platform/pdf/printed-pdf.ts";
import { expectBytes } from "../../support/bytes.ts";
import { openPdf } from "../visas/read-pdf.ts";

const document: PrintedDocument = {
  locale: "ru",
  title: { ...perLocale(() => "unofficial"), kk: "Түбіртек", ru: "Квитанция", en: "Receipt" },
  number: "2026-12345-67890",
  rows: [
    {
      label: { ...perLocale(() => "unofficial"), kk: "Сомасы", ru: "Сумма", en: "Amount" },
      value: "60,00 USD",
    },
    { label: "Имя", value: "ERIKSSON ANNA SPECIMEN" },
  ],
  notes: ["Сбор не возвращается."],
  qr: { text: "https://portal.test/verify", alt: "QR-код с адресом проверки" },
  createdAt: new Date("2026-11-22T09:30:00Z"),
};

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/gu, " "),
    );
  }
  return texts;
}

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] };
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

test("a document says title, number, facts and notes in reading order, the reader's language first", async () => {
  const [text = ""] = await pageTexts(await printedPdf(document));
  const order = ["Квитанция", "Түбіртек", "Receipt", "№ 2026-12345-67890", "https://portal.test/verify"];
  const facts = ["Сумма", "Сомасы", "Amount", "60,00 USD", "Имя", "ERIKSSON ANNA SPECIMEN", "Сбор не"];
  expect(text).not.toContain("unofficial");
  const places = [...order, ...facts].map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("equal documents of one moment have equal bytes, and claim PDF/A-3a and PDF/UA-1", async () => {
  const bytes = Buffer.from(await printedPdf(document));
  expectBytes(await printedPdf({ ...document }), bytes);
  const text = bytes.toString("utf8");
  for (const claim of ["<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"])
    expect(text).toContain(claim);
  expect(text).not.toContain("Helvetica");
});

test("it is tagged: a heading, row headers, values, a figure with a text alternative, other languages marked", async () => {
  const tree = await (await (await openPdf(await printedPdf(document))).getPage(1)).getStructTree();
  const nodes = flat(tree as Node);
  const roles = nodes.map(({ role }) => role);
  for (const role of ["Document", "H1", "Table", "TR", "TH", "TD", "P", "Figure"])
    expect(roles).toContain(role);
  expect(nodes.find(({ role }) => role === "Figure")?.alt).toBe("QR-код с адресом проверки");
});

test("however long the facts and notes are, every word is printed, on as many pages as necessary", async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `word${index}`);
  const rows = [
    ...document.rows,
    ...words.slice(0, 60).map((word) => ({ label: word, value: `${word} value` })),
    { label: "Long", value: words.slice(60, 900).join(" ") },
  ];
  const bytes = await printedPdf({ ...document, rows, notes: [words.slice(900).join(" ")] });
  const texts = await pageTexts(bytes);
  expect(texts.length).toBeGreaterThan(3);
  const seen = new Set(texts.join(" ").split(" "));
  expect(words.filter((word) => !seen.has(word))).toEqual([]);
  texts.forEach((text, index) => {
    expect(text).toContain(`Страница ${index + 1} из ${texts.length}`);
  });
});
