/** A browser's request, for actions: `vi.mock("next/headers", () => import("…/a-browser-request.ts"))`. */
let address = "192.0.2.1";

/** Sets the address of the next requests. */
export function comeFrom(client: string): void {
  address = client;
}

export const headers = async () => new Headers({ "x-client-address": address, "accept-language": "en" });
export const cookies = async () => new Map<string, never>();

/** A form as a browser posts it. */
export function aForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
