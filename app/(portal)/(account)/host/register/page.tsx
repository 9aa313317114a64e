import { RegisterPage, type RegisterPageProps } from "../../register/register-page.tsx";

/** Registers a host's account. */
export default function Page(props: RegisterPageProps) {
  return <RegisterPage {...props} account="HOST" />;
}
