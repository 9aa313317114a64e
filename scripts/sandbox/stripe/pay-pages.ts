import type Stripe from "stripe";
import { escapeHtml } from "../http/escape-html.ts";
import { formatAmount } from "./format-amount.ts";
import { type PayLanguage, payTexts } from "./pay-texts.ts";
import type { FieldName, FieldProblems } from "./read-payment.ts";

export type PayView = {
  session: Stripe.Checkout.Session;
  items: readonly Stripe.LineItem[];
  merchantName: string;
  language: PayLanguage;
};

/** The values that the form shows again after a mistake; never a card or account number. */
export type PayAgain = {
  name: string;
  email: string;
  method: string;
  problems: FieldProblems;
  refusal: string | null;
};

/** The order of the form, in which mistakes are listed. */
const fieldOrder: readonly FieldName[] = ["email", "number", "expiry", "cvc", "account", "name"];

export const payFresh: PayAgain = { name: "", email: "", method: "card", problems: {}, refusal: null };

const style = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;background:#f6f5f1;color:#1d2a2f;font:16px/1.5 system-ui,sans-serif}
main{max-width:30rem;margin:0 auto;padding:1rem}
.banner{background:#fff3cd;border-bottom:1px solid #e0c36a;padding:.5rem 1rem;text-align:center}
h1{font-size:1.5rem;margin:1rem 0 .5rem}.merchant{color:#4a5a60;margin:0}
table{width:100%;border-collapse:collapse;margin:1rem 0}td{padding:.5rem 0;border-bottom:1px solid #d9d6cc;vertical-align:top}td+td{text-align:right;white-space:nowrap;padding-left:1rem}
tr.total td{font-weight:700;border-bottom:0}
fieldset{border:0;margin:0 0 1rem;padding:0}legend,label{font-weight:600}legend{margin-bottom:.25rem}
.field{margin-bottom:1rem}.field label{display:block}.hint{display:block;color:#4a5a60;font-size:.9rem}
input[type=text],input[type=email]{width:100%;font:inherit;padding:.6rem;border:2px solid #5f6d72;border-radius:4px;background:#fff}
.short{max-width:9rem}.radio{display:flex;gap:.6rem;align-items:center;min-height:44px}.radio label{font-weight:400}
input[type=radio]{width:22px;height:22px;margin:0}
.error{display:block;color:#a4161a;font-weight:600}.wrong input{border-color:#a4161a}
.summary{border:3px solid #a4161a;border-radius:4px;padding:.75rem 1rem;margin:1rem 0;background:#fff}.summary h2{margin:0;font-size:1.1rem}.summary a{color:#a4161a}.summary p,.summary ul{margin:.25rem 0}
button{font:inherit;font-weight:600;width:100%;min-height:48px;padding:.6rem 1rem;border:0;border-radius:4px;background:#0b5a72;color:#fff;cursor:pointer}
button.quiet{background:#fff;color:#0b5a72;border:2px solid #0b5a72;margin-top:.75rem}
a{color:#0b5a72}a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #f0b429;outline-offset:2px}
.when-card,.when-bank{display:none}form:has(#method-card:checked) .when-card,form:has(#method-bank:checked) .when-bank{display:block}
@supports not selector(:has(a)){.when-card,.when-bank{display:block}}`;

function page(language: PayLanguage, title: string, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><header class="banner">${payTexts[language].banner}</header><main>${body}</main></body></html>`;
}

function backLink(session: Stripe.Checkout.Session, language: PayLanguage): string {
  return session.cancel_url
    ? `<p><a href="${escapeHtml(session.cancel_url)}">${payTexts[language].back}</a></p>`
    : "";
}

function bill({ session, items, merchantName, language }: PayView): string {
  const texts = payTexts[language];
  const money = (amount: number) => escapeHtml(formatAmount(amount, session.currency ?? "", language));
  const lines = items
    .map(
      ({ description, quantity, amount_total }) =>
        `<tr><td>${escapeHtml(description ?? "")}${quantity === 1 ? "" : ` × ${quantity}`}</td><td>${money(amount_total)}</td></tr>`,
    )
    .join("");
  return `<p class="merchant">${texts.payTo} ${escapeHtml(merchantName)}</p><table>${lines}<tr class="total"><td>${texts.total}</td><td>${money(session.amount_total ?? 0)}</td></tr></table>`;
}

/** The payment form, empty or with mistakes to correct. */
export function payPage(view: PayView, again: PayAgain): string {
  const { session, language } = view;
  const texts = payTexts[language];
  const field = (name: FieldName, value: string, attributes: string, hint = "") => {
    const wrong = again.problems[name];
    const described = [hint && `${name}-hint`, wrong && `${name}-error`].filter(Boolean).join(" ");
    return `<div class="field${wrong ? " wrong" : ""}"><label for="${name}">${texts.fields[name]}</label>${hint && `<span class="hint" id="${name}-hint">${hint}</span>`}${wrong ? `<span class="error" id="${name}-error">${texts.errors[name]}</span>` : ""}<input id="${name}" name="${name}" value="${escapeHtml(value)}" ${attributes}${described ? ` aria-describedby="${described}"` : ""}${wrong ? ` aria-invalid="true"` : ""}></div>`;
  };
  const radio = (id: string, value: string, label: string) =>
    `<div class="radio"><input type="radio" id="${id}" name="method" value="${value}"${again.method === value ? " checked" : ""}><label for="${id}">${label}</label></div>`;
  const wrongFields = fieldOrder.filter((name) => again.problems[name]);
  const listed = wrongFields.map((name) => `<li><a href="#${name}">${texts.errors[name]}</a></li>`).join("");
  const failed = again.refusal || listed;
  const summary = failed
    ? `<div class="summary" role="alert"><h2>${texts.problem}</h2>${again.refusal ? `<p>${escapeHtml(again.refusal)}</p>` : ""}${listed ? `<ul>${listed}</ul>` : ""}</div>`
    : "";
  const digits = `type="text" inputmode="numeric"`;
  const bankOffered = session.payment_method_types.includes("us_bank_account");
  const title = `${failed ? `${texts.problem}: ` : ""}${texts.title}`;
  return page(
    language,
    title,
    `${backLink(session, language)}<h1>${texts.title}</h1>${bill(view)}${summary}<form method="post" action="/pay/${session.id}" novalidate>
${bankOffered ? `<fieldset><legend>${texts.method}</legend>${radio("method-card", "card", texts.card)}${radio("method-bank", "us_bank_account", texts.bank)}</fieldset>` : `<input type="radio" id="method-card" name="method" value="card" checked hidden>`}
${session.customer_email ? "" : field("email", again.email, `type="email" autocomplete="email" maxlength="320"`)}
<div class="when-card">${field("number", "", `${digits} autocomplete="cc-number" maxlength="23"`, texts.hints.number)}
${field("expiry", "", `${digits} class="short" autocomplete="cc-exp" maxlength="9"`, texts.hints.expiry)}
${field("cvc", "", `${digits} class="short" autocomplete="cc-csc" maxlength="4"`)}</div>
${bankOffered ? `<div class="when-bank">${field("account", "", `${digits} autocomplete="off" maxlength="21"`, texts.hints.account)}</div>` : ""}
${field("name", again.name, `type="text" autocomplete="cc-name" maxlength="200"`)}
<button>${texts.pay} ${escapeHtml(formatAmount(session.amount_total ?? 0, session.currency ?? "", language))}</button></form>`,
  );
}

/** A simulation of the bank's page on which the holder confirms or refuses. */
export function bankPage(view: PayView): string {
  const { session, language } = view;
  const texts = payTexts[language];
  return page(
    language,
    texts.bankTitle,
    `<h1>${texts.bankTitle}</h1>${bill(view)}<p>${texts.bankText}</p><form method="post" action="/pay/${session.id}/authenticate"><button name="answer" value="complete">${texts.bankComplete}</button><button class="quiet" name="answer" value="fail">${texts.bankFail}</button></form>`,
  );
}

export function expiredPage(session: Stripe.Checkout.Session, language: PayLanguage): string {
  const texts = payTexts[language];
  return page(
    language,
    texts.expiredTitle,
    `<h1>${texts.expiredTitle}</h1><p>${texts.expiredText}</p>${backLink(session, language)}`,
  );
}

export function missingPage(language: PayLanguage): string {
  const { missing } = payTexts[language];
  return page(language, missing, `<h1>${missing}</h1>`);
}
