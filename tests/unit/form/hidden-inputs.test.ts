import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HiddenInputs } from "#components/form/hidden-inputs.tsx";

const shown = (values: Readonly<Record<string, string>>) =>
  renderToStaticMarkup(createElement(HiddenInputs, { hidden: { entry: "e1", revision: "3" }, values }));

test("a new form has the values that the page gives it", () => {
  expect(shown({})).toBe(
    '<input type="hidden" name="entry" value="e1"/><input type="hidden" name="revision" value="3"/>',
  );
});

test("a form that is shown again after a mistake keeps its version, whatever is newest", () => {
  expect(shown({ revision: "2" })).toContain('name="revision" value="2"');
});
