/** The application that a post is about; user input, judged by the use case. */
export function applicationIdOf(data: FormData): string {
  const id = data.get("applicationId");
  return typeof id === "string" ? id : "";
}
