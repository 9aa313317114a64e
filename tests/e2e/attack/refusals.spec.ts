import { expect, test } from "@playwright/test";
import { locales } from "#lib/platform/i18n/locale.ts";
import { formData, httpClient } from "../../support/http-client.ts";
import { portalUnderTest } from "../../support/portal-under-test.ts";
import { rawRequest } from "../../support/raw-request.ts";

const { appUrl } = portalUnderTest();
const ask = (request: Parameters<typeof rawRequest>[1]) => rawRequest(appUrl, request);

/** A complete page in every language, without internal details of the portal. */
function expectCalmPage({ headers, body }: { headers: Readonly<Record<string, string>>; body: string }) {
  expect(headers["content-type"]).toContain("text/html");
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  for (const language of locales) expect(body).toContain(`lang="${language}"`);
  expect(body).not.toMatch(/\bat .*:\d+:\d+|node_modules|Internal Server Error|Prisma/);
}

for (const method of ["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND"]) {
  test(`the method ${method} is not allowed anywhere`, async () => {
    for (const path of ["/", "/register", "/applications/x", "/api/v1/eligibility"]) {
      const answer = await ask({ method, path });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe("GET, HEAD, POST, OPTIONS");
      expectCalmPage(answer);
    }
  });
}

for (const path of ["/%", "/applications/%", "/%ff%fe", "/confirm/%E0%A4%A", "/applications/%c0%ae/pay"]) {
  test(`the address ${path}, which cannot be decoded, is refused`, async () => {
    const answer = await ask({ path });
    expect(answer.status).toBe(400);
    expectCalmPage(answer);
  });
}

for (const path of [
  "/applications/..%2f..%2fetc%2fpasswd",
  "/..%2f..%2fpackage.json",
  "/_next/static/%2e%2e/%2e%2e/package.json",
  "/assets/..%2f..%2fpackage.json",
  "/.env",
  "/.git/config",
  `/${"a".repeat(5000)}`,
  "/%00",
  "/applications/x%0d%0aSet-Cookie:%20a=b",
  "/_next/image?url=%2Fassets%2Femblem.svg&w=64&q=75",
]) {
  test(`the address ${path.slice(0, 50)} leads to no file and no fault`, async () => {
    const { status, headers, body } = await ask({ path });
    expect([404, 307]).toContain(status);
    if (status === 307) expect(headers.location).toMatch(/^\/sign-in\?return=%2F/);
    expect(headers["set-cookie"] ?? "").not.toContain("a=b");
    expect(body).not.toContain("visa-migration-portal@");
  });
}

test("a junk language, number, cursor or return address leads to an ordinary page", async () => {
  for (const path of [
    "/?lang=%00",
    "/?lang=<script>&lang=xx",
    "/verify?number=%00",
    "/verify?number=a&number=b",
    "/sign-in?return=//evil.example&done=%00",
    "/register?return=javascript:alert(1)",
    "/eligibility?territory=%00&purpose=x&expiry-year=99999999999",
    "/confirm/..%2e",
    "/reset-password/%00",
    `/?${"a=1&".repeat(3000)}`,
  ]) {
    const { status, body } = await ask({ path });
    expect([path, status]).toEqual([path, 200]);
    expect(body).not.toContain("evil.example/");
    expect(body).not.toContain('value="javascript:');
  }
});

test("a post from another site's page is refused before anything is read", async () => {
  const client = httpClient(appUrl);
  const page = await client.get("/register");
  const form = page.root.querySelector("main form");
  if (!form) throw new Error("no form");
  for (const origin of ["https://evil.example", "null", ":::", `${appUrl}.evil.example`]) {
    for (const path of ["/register", "/sign-out", "/sign-in"]) {
      const answer = await fetch(new URL(path, appUrl), {
        method: "POST",
        body: formData(form, {}),
        redirect: "manual",
        headers: { Origin: origin, "X-Forwarded-Host": "evil.example", Accept: "text/html" },
      });
      expect(answer.status).toBe(403);
    }
  }
});

test("whatever origin a client claims, and in whatever form the address is written, the server stays up", async () => {
  for (const origin of ["null", ":::", "", "https://evil.example"]) {
    expect((await ask({ headers: { Origin: origin } })).status).toBe(200);
    expect(
      (await ask({ method: "POST", path: "/api/v1/verify", headers: { Origin: origin } })).status,
    ).toBeLessThan(500);
  }
  for (const path of ["http://evil.example/", "*", "?", "//", "/\\evil", "http://[/"]) {
    for (const method of ["GET", "OPTIONS"]) {
      expect([path, (await ask({ method, path })).status < 500]).toEqual([path, true]);
    }
  }
  for (const host of ["evil.example", "evil.example:99999", "[", ""]) {
    expect((await ask({ headers: { Host: host } })).status).toBeLessThan(500);
  }
  expect((await ask({ path: "/api/health/ready" })).status).toBe(200);
});

test("a malformed body is reported as the sender's error", async () => {
  for (const [type, body] of [
    ["multipart/form-data", "x"],
    ["multipart/form-data; boundary=x", "garbage"],
    ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'],
  ] as const) {
    const answer = await ask({ method: "POST", path: "/register", headers: { "Content-Type": type }, body });
    expect(answer.status).toBe(400);
    expectCalmPage(answer);
  }
});

test("hidden fields of a form's action that were changed by hand do no harm", async () => {
  const client = httpClient(appUrl);
  const page = await client.get("/register");
  const form = page.root.querySelector("main form");
  if (!form) throw new Error("no form");
  const hidden = form
    .querySelectorAll("input")
    .map((input) => input.getAttribute("name") ?? "")
    .filter((name) => name.startsWith("$ACTION"));
  expect(hidden.length).toBeGreaterThan(1);
  for (const name of hidden) {
    for (const value of ["", "ERIKSSON", "{", "[null]", '[{"values":5,"errors":"x"}]', "9".repeat(1000)]) {
      const answer = await fetch(new URL("/register", appUrl), {
        method: "POST",
        body: formData(form, { [name]: value, email: "nobody", password: "x" }),
        headers: { Origin: appUrl, Accept: "text/html" },
      });
      expect([name, value, answer.status < 500]).toEqual([name, value, true]);
      expect(await answer.text()).not.toMatch(/SyntaxError|\bat .*:\d+:\d+/);
    }
  }
});

test("an action called without what it needs fails on a calm page", async () => {
  const page = await httpClient(appUrl).get("/register");
  const form = page.root.querySelector("main form");
  if (!form) throw new Error("no form");
  const answer = await fetch(new URL("/register", appUrl), {
    method: "POST",
    body: formData(form, { "$ACTION_1:1": "[]" }),
    headers: { Origin: appUrl, Accept: "text/html" },
  });
  expectCalmPage({ headers: Object.fromEntries(answer.headers), body: await answer.text() });
});

test("a forged call of an action by a script is the caller's fault", async () => {
  const { html } = await httpClient(appUrl).get("/register");
  const id = /"id":"([0-9a-f]{40,})"/.exec(html.replaceAll("&quot;", '"'))?.[1] ?? "";
  expect(id).not.toBe("");
  const form = (root: string) => {
    const data = new FormData();
    data.append("0", root);
    return data;
  };
  const bodies = [
    "[]",
    "null",
    "{",
    "",
    "[1,2]",
    '[{},"x"]',
    form("[]"),
    form("{"),
    form('["$@9"]'),
    form('["$F7"]'),
  ];
  for (const body of bodies) {
    const answer = await fetch(new URL("/register", appUrl), {
      method: "POST",
      body,
      headers: { Origin: appUrl, Accept: "text/x-component", "Next-Action": id },
    });
    const sent = typeof body === "string" ? body : [...body].join();
    expect([sent, answer.status]).toEqual([sent, 400]);
  }
});

test("a form from before the last release gets a page that says to open it again", async () => {
  const client = httpClient(appUrl);
  const page = await client.get("/register");
  const form = page.root.querySelector("main form");
  if (!form) throw new Error("no form");
  const answer = await fetch(new URL("/register", appUrl), {
    method: "POST",
    body: formData(form, { "$ACTION_1:0": JSON.stringify({ id: `60${"0".repeat(40)}`, bound: "$@1" }) }),
    headers: { Origin: appUrl, Accept: "text/html" },
  });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("Open the page again");
});

test("a body far beyond every limit gets a page about its size", async () => {
  const data = new FormData();
  data.append("file", new Blob([new Uint8Array(30_000_000)]));
  const answer = await fetch(new URL("/applications/x/photo", appUrl), {
    method: "POST",
    body: data,
    headers: { Origin: appUrl, Accept: "text/html" },
  });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("10 MB");
});

test("a flood of cookies or headers is refused without a fault", async () => {
  const cookies = Array.from({ length: 2000 }, (_, at) => `c${at}=v`).join("; ");
  expect([200, 431]).toContain((await ask({ headers: { Cookie: cookies } })).status);
  const junk = "portal-session=%E0%A4%A; portal-pending=a.b.c.d.e; lang=%%%";
  expect((await ask({ path: "/applications", headers: { Cookie: junk } })).status).toBe(307);
});
