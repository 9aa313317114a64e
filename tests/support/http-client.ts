import { type HTMLElement, parse } from "node-html-parser";

/** A page as received by a browser without JavaScript. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly root: HTMLElement;
  readonly html: string;
}

export type FieldValue = string | readonly string[] | Blob;

export interface HttpClient {
  get(path: string): Promise<Page>;
  /** Posts the form that has the field or button `marker`, with its own values where none is given. */
  submit(page: Page, marker: string, values?: Readonly<Record<string, FieldValue>>): Promise<Page>;
  /** The bytes of an address, with this client's cookies. */
  download(path: string): Promise<Uint8Array>;
  /** The Cookie header that this client sends now. */
  cookies(): string;
}

interface Connection {
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Time limit for an answer; unlimited by default. */
  readonly patienceMs?: number;
}

/** A minimal browser: cookies, redirects and forms, without JavaScript and without a screen. */
export function httpClient(
  baseUrl: string,
  language = "en",
  { headers, patienceMs }: Connection = {},
): HttpClient {
  const patience = () => (patienceMs ? { signal: AbortSignal.timeout(patienceMs) } : {});
  const jar = new Map<string, string>();

  async function send(url: URL, init: RequestInit, redirects = 0): Promise<Page> {
    const response = await fetch(url, {
      ...init,
      ...patience(),
      redirect: "manual",
      headers: {
        ...headers,
        "Accept-Language": language,
        Cookie: cookies(),
        ...(init.headers as Record<string, string>),
      },
    });
    for (const line of response.headers.getSetCookie()) remember(line);
    const location = response.headers.get("location");
    if (location && response.status >= 300 && response.status < 400) {
      if (redirects > 10) throw new Error("Too many redirects");
      return send(new URL(location, url), { method: "GET" }, redirects + 1);
    }
    const html = await response.text();
    let root: HTMLElement | undefined;
    return {
      url,
      status: response.status,
      html,
      // Parsed on demand, because most answers are only searched for texts.
      get root() {
        root ??= parse(html);
        return root;
      },
    };
  }

  function remember(line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    const gone = attributes.some(
      (attribute) => /^\s*max-age=0$/i.test(attribute) || /expires=Thu, 01 Jan 1970/i.test(attribute),
    );
    if (gone || value === "") jar.delete(name);
    else jar.set(name, value);
  }

  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  return {
    get: (path) => send(new URL(path, baseUrl), { method: "GET" }),
    submit: (page, marker, values = {}) => {
      const form = formWith(page, marker);
      const target = new URL(form.getAttribute("action") || page.url.href, page.url);
      const data = formData(form, values);
      if (form.getAttribute("method")?.toLowerCase() === "get") {
        target.search = new URLSearchParams(
          [...data].map(([name, value]) => [name, String(value)]),
        ).toString();
        return send(target, { method: "GET" });
      }
      const multipart =
        form.getAttribute("enctype") === "multipart/form-data" || form.innerHTML.includes("$ACTION");
      const body = multipart
        ? data
        : new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
      return send(target, { method: "POST", body, headers: { Origin: target.origin } });
    },
    download: async (path) => {
      const response = await fetch(new URL(path, baseUrl), {
        ...patience(),
        headers: { ...headers, Cookie: cookies() },
      });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    cookies,
  };
}

function formWith(page: Page, marker: string): HTMLElement {
  const form = page.root
    .querySelectorAll("form")
    .find((candidate) =>
      candidate.querySelector(`[name="${marker}"], [name^="${marker}-"], button[value="${marker}"]`),
    );
  if (!form) throw new Error(`${page.url.pathname} (${page.status}) has no form with ${marker}`);
  return form;
}

/** The form's successful controls (as in the HTML standard), with the given values in place of their own. */
export function formData(form: HTMLElement, values: Readonly<Record<string, FieldValue>>): FormData {
  const data = new FormData();
  for (const control of form.querySelectorAll("input, textarea, select")) {
    const name = control.getAttribute("name");
    if (!name || name in values) continue;
    const value = ownValue(control);
    if (value !== undefined) data.append(name, value);
  }
  for (const [name, value] of Object.entries(values)) {
    for (const single of Array.isArray(value) ? value : [value]) {
      if (single instanceof Blob) data.append(name, single, "upload");
      else data.append(name, single);
    }
  }
  return data;
}

function ownValue(control: HTMLElement): string | undefined {
  if (control.tagName === "TEXTAREA") return control.textContent;
  if (control.tagName === "SELECT") {
    const option = control.querySelector("option[selected]") ?? control.querySelector("option");
    return option?.getAttribute("value") ?? "";
  }
  const type = control.getAttribute("type");
  if (type === "file" || type === "submit") return undefined;
  if ((type === "radio" || type === "checkbox") && !control.hasAttribute("checked")) return undefined;
  return control.getAttribute("value") ?? "";
}
