/** A bare dynamic page. */
export const dynamic = "force-dynamic";

export default function Page() {
  return <h1>Bare page</h1>;
}
