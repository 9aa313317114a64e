import { notFound } from "next/navigation";

/** Every address that no page has: the calm "not found" page with the portal's furniture. */
export default function Page(): never {
  notFound();
}
