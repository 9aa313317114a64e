import { redirect } from "next/navigation";

/** Without the mailed link there is nothing to set: ask for one. */
export default function Page(): never {
  redirect("/forgot-password");
}
