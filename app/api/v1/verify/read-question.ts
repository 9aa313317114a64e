import { parseJson } from "#lib/platform/parse-json.ts";
import type { DocumentQuestion } from "#lib/visas/verify/check-document.ts";
import { maxDocumentBytes } from "#lib/visas/verify/read-document.ts";
import { verifyQuestion } from "#lib/visas/verify/verify-answer.ts";
import { mediaTypeOf, readBody } from "#lib/web/read-request.ts";

export type QuestionProblem = "too-large" | "media-type" | "malformed";

const fileTypes = ["application/pdf", "image/png", "image/jpeg", "application/octet-stream"];

/** The question in a request's body, which is read only up to the maximum size of a file. */
export async function readQuestion(request: Request): Promise<DocumentQuestion | QuestionProblem> {
  const media = mediaTypeOf(request);
  const isForm = media === "multipart/form-data";
  if (!isForm && media !== "application/json" && !fileTypes.includes(media)) return "media-type";
  const body = await readBody(request, maxDocumentBytes + 10_000);
  if (body === undefined) return "too-large";
  if (fileTypes.includes(media)) return { file: body };
  return isForm ? readForm(body, request.headers.get("content-type") ?? "") : readJson(body);
}

function readJson(body: Uint8Array): DocumentQuestion | QuestionProblem {
  const parsed = verifyQuestion.safeParse(parseJson(Buffer.from(body).toString("utf8")));
  if (!parsed.success) return "malformed";
  const { seal, ...zones } = parsed.data;
  return { ...zones, file: Buffer.from(seal, "hex") };
}

async function readForm(body: Uint8Array, type: string): Promise<DocumentQuestion | QuestionProblem> {
  const form = await new Response(Buffer.from(body), { headers: { "content-type": type } })
    .formData()
    .catch((fault: unknown) => {
      if (fault instanceof TypeError) return undefined;
      throw fault;
    });
  const file = form?.get("file");
  if (!(file instanceof File)) return "malformed";
  const zone = (name: string) => {
    const value = form?.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.slice(0, 200) : undefined;
  };
  return {
    file: new Uint8Array(await file.arrayBuffer()),
    visaMrz: zone("visaMrz"),
    passportMrz: zone("passportMrz"),
  };
}
