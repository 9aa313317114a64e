import { notFound } from "next/navigation";

/** The "not found" page in the portal's frame, for every unknown address. */
export default function Page(): never {
  notFound();
}
