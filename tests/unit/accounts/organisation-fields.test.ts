import { describe, expect, test } from "vitest";
import { identityFields, readContact, readIdentity } from "#lib/accounts/organisations/fields.ts";
import { nothingTyped } from "#lib/platform/forms/fields.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import {
  contactInputs,
  organisationErrors,
  organisationInputs,
} from "../../../app/(portal)/(host)/host/organisation/organisation-form.ts";

const long = "x".repeat(300);
const address = { region: "", kato: "", locality: "", street: "", house: "", flat: "" };

describe("the fields of an organisation", () => {
  test.each([
    [nothingTyped(identityFields), { address, phone: "", email: "", contactName: "" }],
    [
      { kind: "cabin", idNumber: "1", name: long },
      { address, phone: "12", email: "nobody", contactName: long },
    ],
    [
      { kind: "INDIVIDUAL", idNumber: "490140000012", name: "a\u0000b" },
      { address, phone: "+7 700 000 00 00", email: "a(b)c@example.test", contactName: "a\u0000b" },
    ],
  ])("%j have a text for every fault at its input, in the order of the form", (identity, contact) => {
    const [read, reach] = [readIdentity(identity), readContact(contact)];
    if (read.ok || reach.ok) throw new Error("Expected faults");
    for (const locale of locales) {
      const errors = organisationErrors(
        locale,
        [...read.problem, ...reach.problem.fields],
        reach.problem.address,
      );
      expect(errors.every(({ message }) => message.length > 5 && !message.includes("{"))).toBe(true);
      const names = [...organisationInputs(locale, identityFields), ...contactInputs(locale)].map(
        ({ name }) => name,
      );
      const at = errors.map(({ field }) => names.indexOf(field));
      expect(at).not.toContain(-1);
      expect(at.toSorted((a, b) => a - b)).toEqual(at);
    }
  });

  test("keep the names of their inputs", () => {
    const names = [...organisationInputs("en", identityFields), ...contactInputs("en")].map(
      ({ name }) => name,
    );
    expect(names).toEqual([
      "kind",
      "id-number",
      "name",
      ...["region", "locality", "street", "house", "flat", "kato"].map((part) => `address-${part}`),
      "phone",
      "email",
      "contact-name",
    ]);
  });
});
