import { bareAction } from "./actions.ts";

/** A bare form with a server action. */
export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <form action={bareAction}>
      <label htmlFor="answer">Answer</label>
      <input id="answer" name="answer" />
      <button type="submit">Continue</button>
    </form>
  );
}
