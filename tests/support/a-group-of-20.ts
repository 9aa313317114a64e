import { randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { addDays } from "#lib/domain/plain-date.ts";
import { REQUEST_FIELDS } from "#lib/invitations/request/fields.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";

export interface FirstGuest {
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly territory: string;
  readonly passportNumber: string;
  /** The address to which the number is mailed. */
  readonly email: string;
}

export const aPassport = (): string => `S${String(randomInt(10 ** 8)).padStart(8, "0")}`;

/** A table of twenty guests, one with an impossible birthday and one who would stay too long; the first gets a mail. */
export async function groupOf20(first: FirstGuest) {
  const today = todayInAlmaty();
  const stay = [addDays(today, 1500), "Business", "B1", addDays(today, 10), addDays(today, 60)];
  const place = ["Astana", "Specimen street 1", null];
  const rows = Array.from({ length: 20 }, (_, at) =>
    at === 0
      ? [
          first.surname,
          first.givenNames,
          "F",
          first.birthDate,
          first.territory,
          first.passportNumber,
          ...stay,
          10,
          ...place,
          first.email,
          "en",
        ]
      : [
          "SPECIMEN",
          `TEST ${String.fromCharCode(65 + at)}`,
          at % 2 === 0 ? "F" : "M",
          at === 4 ? "31.02.1990" : "31.05.1990",
          "Viet Nam",
          aPassport(),
          ...stay,
          at === 7 ? 45 : 10,
          ...place,
          null,
          null,
        ],
  );
  const buffer = Buffer.from(await writeXlsx("Guests", [[...REQUEST_FIELDS], ...rows]));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: "guests.xlsx", mimeType, buffer };
}

const send = (page: Page) => page.locator("main form button[type=submit]").last().click();

/**
 * Sends the table and corrects its two faulty rows, whose faults are shown next to the fields. @returns the group's
 * path
 */
export async function uploadAndCorrect(
  host: Page,
  title: string,
  file: Awaited<ReturnType<typeof groupOf20>>,
): Promise<string> {
  await host.goto("/host/invitations/import");
  await host.fill("#title", title);
  await host.setInputFiles("#file", file);
  await send(host);
  await host.waitForURL("**/host/invitations/groups/**");
  await expect(host.locator("main")).toContainText(
    "New: 18. Changed: 0. There already: 0. To be corrected: 2.",
  );
  const group = new URL(host.url()).pathname;
  const faulty = host.locator('main a[href*="/rows/"]');
  await expect(host.locator("main")).toContainText("there is no such date");
  await faulty.first().click();
  await host.fill("#birth-date-day", "28");
  await host.fill("#birth-date-month", "2");
  await send(host);
  await host.waitForURL((url) => url.pathname === group);
  await faulty.first().click();
  await expect(host.locator("main")).toContainText("30 days or less");
  await host.fill("#stay-days", "10");
  await send(host);
  await host.waitForURL((url) => url.pathname === group);
  await expect(faulty).toHaveCount(0);
  return group;
}
