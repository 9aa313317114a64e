import { RegisterPage, type RegisterPageProps } from "./register-page.tsx";

/** An applicant's account. */
export default function Page(props: RegisterPageProps) {
  return <RegisterPage {...props} account="APPLICANT" />;
}
