import { RegisterPage, type RegisterPageProps } from "./register-page.tsx";

/** Registers an applicant's account. */
export default function Page(props: RegisterPageProps) {
  return <RegisterPage {...props} account="APPLICANT" />;
}
