import { UploadPage, type UploadPageProps } from "../documents/upload-page.tsx";

export default function Page(props: UploadPageProps) {
  return <UploadPage {...props} path="photo" />;
}
