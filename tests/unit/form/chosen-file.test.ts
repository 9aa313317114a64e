import { expect, test } from "vitest";
import { formReader } from "#lib/platform/forms/form-reader.ts";

const posted = (value: string | Blob, name?: string): FormData => {
  const data = new FormData();
  if (typeof value === "string") data.append("file", value);
  else data.append("file", value, name);
  return data;
};

test.each(["", "blob"])("a field that nobody chose a file in has none, also when it is called %j", (name) => {
  expect(formReader(posted(new Blob([]), name)).file("file")).toBeUndefined();
});

test("a field that was not posted, or contains a text, has none", () => {
  expect(formReader(new FormData()).file("file")).toBeUndefined();
  expect(formReader(posted("photo.jpg")).file("file")).toBeUndefined();
});

test("an empty file and a file without a name are files if they were chosen or contain something", () => {
  expect(formReader(posted(new Blob([]), "photo.jpg")).file("file")?.size).toBe(0);
  expect(formReader(posted(new Blob(["x"]), "blob")).file("file")?.size).toBe(1);
});
