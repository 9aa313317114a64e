import { temporaryFolder } from "#scripts/processes/temporary-folder.ts";

/** Gives the tests of a run one folder for their temporary files, which is removed when the run has ended in any way. */
export default function temporaryFiles(): () => void {
  const folder = temporaryFolder("portal-test-run-");
  process.env.TMPDIR = folder.path;
  return folder.remove;
}
