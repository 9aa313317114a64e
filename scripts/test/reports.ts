/** Reads the results of single tests from the runners' own reports. */
import { relative } from "node:path";

/** A file in the JSON report of Vitest. */
export interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    /** Milliseconds; absent when the test did not run. */
    readonly duration?: number | undefined;
  }[];
}

/** A test with its duration in milliseconds. */
export interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

/** The durations of a file's tests. */
export const timesOf = (file: VitestFile): readonly Timed[] =>
  file.assertionResults.map(({ fullName, duration }) => ({
    name: `${relative(process.cwd(), file.name)}: ${fullName}`,
    milliseconds: duration ?? 0,
  }));

/** The failed tests of a file, or the file itself if it could not be read. */
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
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly duration: number }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** The titles of a file's tests, including those in groups, with the given status. */
export const titlesOf = (suite: PlaywrightSuite, status: string): readonly string[] =>
  specsOf(suite)
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map(({ title }) => title);

/** The durations of a file's tests, with all attempts of a test added up. */
export const browserTimesOf = (suite: PlaywrightSuite): readonly Timed[] =>
  specsOf(suite).map(({ title, tests }) => ({
    name: title,
    milliseconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));

type Spec = NonNullable<PlaywrightSuite["specs"]>[number];

/** The specs of a suite and of its nested ones, each with the titles of its groups. */
const specsOf = (suite: PlaywrightSuite): readonly Spec[] =>
  [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)].map((spec) => ({
    ...spec,
    title: `${suite.title}: ${spec.title}`,
  }));

/** The slowest tests, the slowest first. */
export const slowest = (times: readonly Timed[], count: number): readonly Timed[] =>
  times.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, count);
