import { randomInt } from "node:crypto";
import { expect, test } from "@playwright/test";
import { knownDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { aPaidApplication } from "../support/a-paid-application.ts";
import { anArrivingVisa } from "../support/an-arriving-visa.ts";
import { signIn } from "../support/http-journey.ts";
import { demoPassword, portalUnderTest } from "../support/portal-under-test.ts";

const portal = portalUnderTest();
const demo = (name: string) => signIn(portal, `${name}@demo.example`, demoPassword());

test("a person on the watch list is named on the case and at the desk, and only permitted roles can open the list", async () => {
  const passportNumber = `W${randomInt(1e7, 1e8)}`;
  const person = { surname: "LOOKED", "given-names": "FOR SPECIMEN", "birth-date": "1979-05-06" };
  const { id } = await aPaidApplication({ answers: { ...person, "passport-number": passportNumber } });
  const visa = await anArrivingVisa();
  const birthDate = toDbDate(knownDate("1979-05-06"));
  await db().visa.update({
    where: { id: visa.id },
    data: { surname: "LOOKED", givenNames: "FOR SPECIMEN", birthDate, passportNumber },
  });

  const senior = await demo("senior");
  const empty = await senior.submit(await senior.get("/staff/watch-list/new"), "surname", {
    surname: "LOOKED",
  });
  expect(empty.root.querySelector(".govuk-error-summary")?.textContent).toContain("Enter the date of birth");
  const reason = `Ask for the original invitation ${passportNumber}.`;
  const added = await senior.submit(await senior.get("/staff/watch-list/new"), "surname", {
    surname: "Лоокед",
    givenNames: "For Specimen",
    "birthDate-day": "6",
    "birthDate-month": "5",
    "birthDate-year": "1979",
    passportNumber,
    issuingState: "QAT",
    reason,
    "expiresOn-day": "31",
    "expiresOn-month": "12",
    "expiresOn-year": "2099",
  });
  expect(added.url.search).toBe("?done=added");
  expect(added.html).toContain(passportNumber);

  const [officer, border] = [await demo("officer"), await demo("border")];
  const casePage = await officer.get(`/staff/applications/${id}`);
  expect(casePage.html).toContain(reason);
  expect(casePage.html).not.toContain(added.url.pathname);
  expect((await senior.get(`/staff/applications/${id}`)).html).toContain(added.url.pathname);
  expect((await officer.get("/staff/watch-list")).url.pathname).toBe("/not-allowed");

  await border.submit(await border.get("/border?airport=change"), "airport", { airport: "ALA" });
  const card = await border.get(`/border/visas/${visa.id}`);
  expect(card.html).toContain(reason);
  // It prevents nothing: the holder can be admitted anyway.
  expect(card.html).toContain("Admit");
  const desk = await fetch(new URL("/border/desk/look-up?in=en", portal.appUrl), {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Origin: new URL(portal.appUrl).origin,
      "Sec-Fetch-Site": "same-origin",
      Cookie: border.cookies(),
    },
    body: JSON.stringify({ document: { typed: visa.number }, airport: "ALA" }),
  });
  expect(await desk.json()).toMatchObject({
    kinds: ["ENTRY", "REFUSAL"],
    watch: [expect.stringContaining(reason)],
  });

  const found = await senior.submit(await senior.get("/staff/watch-list"), "search", {
    search: "Looked FOR",
  });
  expect(found.html).toContain(added.url.pathname);
  expect(found.url.search).not.toContain("ooked");
  const ended = await senior.submit(await senior.get(`${added.url.pathname}/end`), "reason", {
    reason: "It was somebody else.",
  });
  expect(ended.url.search).toBe("?done=ended");
  expect((await officer.get(`/staff/applications/${id}`)).html).not.toContain(reason);
});

test("an officer's question reaches the applicant, whose answer reaches the officer, and colleagues see a note", async () => {
  const officer = await demo("officer");
  const { id: officerId } = await db().user.findUniqueOrThrow({ where: { email: "officer@demo.example" } });
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { email: "applicant@demo.example" } });
  const { id } = await aPaidApplication({ status: "IN_REVIEW", officerId });
  await db().application.update({ where: { id }, data: { userId } });
  const path = `/staff/applications/${id}`;

  const noted = await officer.submit(await officer.get(path), "note", { note: "The host was called." });
  expect(noted.html).toContain("The host was called.");
  const asked = await officer.submit(noted, "message", { message: "Which <b>address</b> is yours?" });
  expect(asked.html).toContain("Which &lt;b&gt;address&lt;/b&gt; is yours?");

  const applicant = await demo("applicant");
  const cabinet = await applicant.get(`/applications/${id}`);
  expect(cabinet.html).toContain("A migration officer asks");
  expect(cabinet.html).not.toContain("The host was called.");
  const thread = await applicant.get(`/applications/${id}/messages`);
  const wrong = await applicant.submit(thread, "message", { message: " " });
  expect(wrong.root.querySelector(".govuk-error-summary")?.textContent).toContain(
    "Write what you want to say",
  );
  const sent = await applicant.submit(wrong, "message", { message: "The first one." });
  expect(sent.url.search).toBe("?sent=yes");

  expect((await officer.get("/staff?assigned=me")).html).toContain("Answered");
  expect((await officer.get(path)).html).toContain("The first one.");
  const mails = await db().mail.findMany({ where: { template: { startsWith: "case-" }, subjectId: id } });
  expect(mails).toHaveLength(1);
});
