import { createHash } from "node:crypto";
import { faultTexts } from "#lib/platform/i18n/fault-texts.ts";

const style =
  "body{margin:0 auto;max-width:38rem;padding:1.5rem 1rem;font:1.1rem/1.5 system-ui,sans-serif;color:#0b1d26}" +
  "section{margin-bottom:2rem}h1,h2{font-size:1.4rem;line-height:1.25}a{color:#00608c}";

/** The page has its own style, and nothing else may run or load. */
export const plainPagePolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The text for a status; all others are a fault of the portal. */
const texts: Readonly<Record<number, "not-found" | "not-taken" | "too-big">> = {
  400: "not-taken",
  403: "not-taken",
  404: "not-found",
  405: "not-taken",
  409: "not-taken",
  413: "too-big",
};

/**
 * A complete page for a status given before a page of the portal could be rendered. It is in all languages, because
 * choosing one may be what failed.
 * @param requestId identifies the fault in the server's log
 */
export function plainPage(status: number, requestId = ""): string {
  const key = texts[status] ?? "fault";
  const title = Object.values(faultTexts).map((messages) => messages[key].title);
  const sections = Object.entries(faultTexts).map(([locale, messages], index) => {
    const heading = index === 0 ? "h1" : "h2";
    return (
      `<section lang="${locale}"><${heading}>${messages[key].title}</${heading}>` +
      `<p>${messages[key].text}</p>${key === "fault" ? more(messages.fault, requestId) : ""}<p><a href="/">${messages["not-found"].start}</a></p></section>`
    );
  });
  return (
    `<!DOCTYPE html><html lang="${Object.keys(faultTexts)[0]}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title.join(" / ")}</title>` +
    `<style>${style}</style></head><body><main>${sections.join("")}</main></body></html>`
  );
}

/** An empty address means the one that failed. */
function more({ again, code }: { readonly again: string; readonly code: string }, requestId: string): string {
  const told = requestId === "" ? "" : `<p><small>${code.replace("{code}", requestId)}</small></p>`;
  return `${told}<p><a href="">${again}</a></p>`;
}
