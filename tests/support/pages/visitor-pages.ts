import { now } from "#lib/platform/clock.ts";
import { at, everywhere, press, type Visit } from "./visit.ts";

const dates = (name: string, year: number) => `&${name}-day=1&${name}-month=6&${name}-year=${year}`;

/** The public pages, in an order in which a registration is pending from the middle on. */
export const visitorPages: readonly Visit[] = [
  at("start", "/", everywhere),
  at("eligibility", "/eligibility", everywhere),
  at("eligibility-errors", "/eligibility?territory=&purpose=&exit-day=45&exit-month=1&exit-year=2030"),
  at("eligibility-unknown", "/eligibility?territory=Atlantis&purpose=tourist"),
  at("eligible", "/eligibility?territory=India&purpose=tourist", everywhere),
  at(
    "eligible-dates",
    `/eligibility?territory=India&purpose=tourist${dates("expiry", 2040)}${dates("entry", 2027)}&exit-day=12&exit-month=6&exit-year=2027`,
  ),
  at(
    "eligible-passport-too-short",
    `/eligibility?territory=India&purpose=tourist${dates("expiry", 2027)}${dates("entry", 2027)}`,
  ),
  at("not-eligible", "/eligibility?territory=Nigeria&purpose=business", everywhere),
  at("not-eligible-other-purpose", "/eligibility?territory=China&purpose=treatment"),
  at("eligibility-several", "/eligibility?territory=guinea&purpose=business", everywhere),
  at("eligibility-islands", "/eligibility?territory=virgin&purpose=business"),
  at("requirements", "/requirements", everywhere),
  at("help", "/help", everywhere),
  at("privacy", "/privacy"),
  at("accessibility", "/accessibility"),
  at("api-docs", "/api/docs"),
  at("confirm-nothing-waiting", "/confirm"),
  at("register", "/register"),
  at("register-errors", "/register", { act: (page) => press(page), ...everywhere }),
  at("register-weak-password", "/register", {
    act: async (page) => {
      await page.fill("#email", "not an address");
      await page.fill("#password", "password1");
      await press(page);
    },
  }),
  at("sign-in", "/sign-in", everywhere),
  at("sign-in-to-apply", "/sign-in?return=/applications/new"),
  at("sign-in-errors", "/sign-in", { act: (page) => press(page) }),
  at("sign-in-wrong", "/sign-in", {
    act: async (page, { traveller }) => {
      await page.fill("#email", traveller.email);
      await page.fill("#password", "not the password");
      await press(page);
    },
  }),
  at("signed-out", "/sign-in?done=signed-out"),
  at("forgot-password", "/forgot-password"),
  at("forgot-password-errors", "/forgot-password", { act: (page) => press(page) }),
  at("forgot-password-sent", "/forgot-password/sent"),
  at("reset-password-dead", "/reset-password/dead"),
  { name: "reset-password", path: ({ links }) => links.reset },
  { name: "reset-password-errors", path: ({ links }) => links.reset, act: (page) => press(page) },
  { name: "confirm-link", path: ({ links }) => links.confirm },
  at("confirm-link-dead", "/confirm/dead"),
  at("verify", "/verify", everywhere),
  at("verify-errors", "/verify", { act: (page) => press(page) }),
  {
    name: "verify-not-valid",
    path: ({ visaNumber }) => `/verify?number=${visaNumber}`,
    act: (page) => check(page, "WRONG0000", "1985-04-12"),
  },
  {
    name: "verify-valid",
    path: ({ visaNumber }) => `/verify?number=${visaNumber}`,
    act: (page, { traveller }) => check(page, traveller.passportNumber, traveller.birthDate),
    ...everywhere,
  },
  at("shared", "/shared", everywhere),
  at("shared-errors", "/shared", { act: (page) => press(page) }),
  at("shared-no-such-code", "/shared?code=7K3M9WXC46TA", {
    act: async (page) => {
      await page.fill("#organisation", "Specimen Air");
      await press(page);
    },
  }),
  { name: "shared-status", path: ({ links }) => links.look, ...everywhere },
  { name: "shared-over", path: ({ links }) => links.endedLook },
  at("verify-file", "/verify/file", everywhere),
  at("verify-file-errors", "/verify/file", { act: (page) => press(page) }),
  at("verify-file-forged", "/verify/file", {
    act: async (page, { visaFile, traveller }) => {
      await page.setInputFiles("#file", { name: "visa.pdf", mimeType: "application/pdf", buffer: visaFile });
      await page.fill("#visa-mrz", traveller.mrz.join("\n"));
      await page.fill("#passport-mrz", traveller.mrz.join("\n"));
      await press(page, ".portal-verdict--bad");
    },
    ...everywhere,
  }),
  at("verify-camera", "/verify/camera", everywhere),
  at("verify-offline", "/verify/offline", everywhere),
  at("not-found", "/nothing/here", { status: 404, ...everywhere }),
  at("confirm", "/register", {
    act: async (page, { traveller }) => {
      await page.fill("#email", `other-${now().getTime()}-${traveller.email}`);
      await page.fill("#password", traveller.password);
      await press(page, "#code");
    },
    ...everywhere,
  }),
  at("confirm-errors", "/confirm", {
    act: async (page) => {
      await page.fill("#code", "000000");
      await page.locator("form:has(#code) button[type=submit]").click();
      await page.locator(".govuk-error-summary").waitFor();
    },
  }),
  at("register-waiting", "/register"),
];

async function check(page: Parameters<typeof press>[0], passport: string, birthDate: string): Promise<void> {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  await page.fill("#passport", passport);
  await page.fill("#birth-day", day);
  await page.fill("#birth-month", month);
  await page.fill("#birth-year", year);
  await press(page, 'main a[href="/verify"]');
}
