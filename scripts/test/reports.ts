/** What the runners' own reports say of single tests. */
import { relative } from "node:path";

/** A file in the JSON report of Vitest. */
export interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/** The failed tests of a file; the file itself when it could not even be read. */
export function failuresOf(file: VitestFile): readonly string[] {
  const path = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0 && file.status === "failed") return [path];
  return failed.map((test) => `${path}: ${test.fullName}`);
}

/** A file, or a group of tests, in the JSON report of Playwright. */
export interface PlaywrightSuite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** The titles of a file's tests, and of its groups' tests, that ended so. */
export function titlesOf(suite: PlaywrightSuite, status: string): readonly string[] {
  const own = (suite.specs ?? []).filter((spec) => spec.tests.some((test) => test.status === status));
  return [
    ...own.map((spec) => `${suite.title}: ${spec.title}`),
    ...(suite.suites ?? []).flatMap((inner) =>
      titlesOf(inner, status).map((title) => `${suite.title}: ${title}`),
    ),
  ];
}
