import { expect, test } from "vitest";
import { chosenFile } from "#lib/web/chosen-file.ts";

const posted = (value: string | Blob, name?: string): FormData => {
  const data = new FormData();
  if (typeof value === "string") data.append("file", value);
  else data.append("file", value, name);
  return data;
};

test.each(["", "blob"])("a field that nobody chose a file in has none, also when it is called %j", (name) => {
  expect(chosenFile(posted(new Blob([]), name), "file")).toBeUndefined();
});

test("a field that was not posted, or holds a text, has none", () => {
  expect(chosenFile(new FormData(), "file")).toBeUndefined();
  expect(chosenFile(posted("photo.jpg"), "file")).toBeUndefined();
});

test("an empty file and a file without a name are files when they were chosen or hold something", () => {
  expect(chosenFile(posted(new Blob([]), "photo.jpg"), "file")?.size).toBe(0);
  expect(chosenFile(posted(new Blob(["x"]), "blob"), "file")?.size).toBe(1);
});
