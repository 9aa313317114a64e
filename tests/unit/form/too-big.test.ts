import { expect, test } from "vitest";
import { tooBigFiles } from "#components/form/too-big.ts";
import type { Field } from "#lib/platform/forms/field.ts";

const max = { bytes: 10, message: "At most 10 bytes" };
const table: Field = { kind: "file", name: "file", label: "Table", accept: ".csv", max };
const name: Field = { kind: "text", name: "title", label: "Title" };

const posted = (file?: Blob) => {
  const data = new FormData();
  data.append("title", "a title that is longer than the file may be");
  if (file) data.append("file", file, "guests.csv");
  return data;
};

test("a file larger than its field allows is reported before it is sent", () => {
  expect(tooBigFiles([name, table], posted(new Blob(["eleven char"])))).toEqual([
    { field: "file", message: max.message },
  ]);
});

test("a file of the largest size, none, and one of a field without a limit are sent", () => {
  expect(tooBigFiles([name, table], posted(new Blob(["ten chars."])))).toEqual([]);
  expect(tooBigFiles([name, table], posted())).toEqual([]);
  const free: Field = { kind: "file", name: "file", label: "File", accept: ".csv" };
  expect(tooBigFiles([free], posted(new Blob(["eleven char"])))).toEqual([]);
});
