import { at, everywhere, press, type Visit } from "./visit.ts";

const visa = (
  state: "arriving" | "entered" | "early",
  path: string,
  more: Partial<Visit> & { readonly name: string },
): Visit => ({ path: ({ visas }) => `/border/visas/${visas[state]}${path}`, ...more });

/** The pages of passport control; the desk's airport is chosen first. */
export const borderPages: readonly Visit[] = [
  at("border-airport-errors", "/border", { act: (page) => press(page) }),
  at("border-airport", "/border", {
    act: async (page) => {
      await page.locator("input[name=airport]").last().check();
      await press(page, "#document");
    },
    ...everywhere,
  }),
  at("border-errors", "/border", { act: (page) => press(page) }),
  at("border-unknown", "/border", {
    act: async (page) => {
      await page.fill("#document", "KZZZZZZZZ");
      await press(page);
    },
  }),
  at("border-done", "/border?done=ENTRY", everywhere),
  at("border-desk-airport", "/border/desk", everywhere),
  at("border-desk", "/border/desk", {
    act: async (page) => {
      await page.getByRole("button", { name: "(ALA)" }).click();
      await page.waitForSelector("#document");
    },
  }),
  visa("arriving", "", { name: "border-visa", ...everywhere }),
  visa("arriving", "?differs=surname,birthDate", { name: "border-visa-differs" }),
  visa("entered", "", { name: "border-visa-entered" }),
  visa("early", "", { name: "border-visa-early", ...everywhere }),
  visa("arriving", "/refuse", { name: "border-refuse", ...everywhere }),
  visa("arriving", "/refuse", { name: "border-refuse-errors", act: (page) => press(page) }),
  visa("arriving", "/later", { name: "border-later", ...everywhere }),
  visa("arriving", "/later", { name: "border-later-errors", act: (page) => press(page) }),
];
