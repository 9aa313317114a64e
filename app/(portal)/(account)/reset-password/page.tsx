import { redirect } from "next/navigation";

/** Redirects, because a password can be set only with a mailed link. */
export default function Page(): never {
  redirect("/forgot-password");
}
