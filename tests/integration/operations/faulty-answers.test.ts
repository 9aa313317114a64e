import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { answerWithPages, sendPlainPage } from "#scripts/web/answer-with-pages.ts";
import { logFaultsOfFramework, statusOf, watchFaults } from "#scripts/web/log-faults.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const { error, warn } = console;
afterAll(() => Object.assign(console, { error, warn }));

const requestId = "11112222";

/** Sends a request to a server whose framework answers as given. */
async function ask(answer: Answer, headers: Readonly<Record<string, string>>, path = "/") {
  const server = createServer((request, response) => {
    response.setHeader("X-Request-Id", requestId);
    const callsAction = request.headers["next-action"] !== undefined;
    watchFaults({ requestId, callsAction }, () => {
      answerWithPages(request, response, statusOf);
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    return { status: response.status, body: await response.text() };
  } finally {
    server.close();
  }
}

const person = { Accept: "text/html" };
const program = { Accept: "*/*" };

test("a page that failed says so without JavaScript, in all languages, with a link and a code to report", async () => {
  const { status, body } = await ask((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.writeHead(500);
    response.write('<!DOCTYPE html><html id="__next_error__">');
    response.end("<script></script></html>");
  }, person);
  expect(status).toBe(500);
  for (const words of ["ақау шықты", "что-то пошло не так", "Something went wrong", requestId, 'href=""'])
    expect(body).toContain(words);
  expect(body).not.toContain("__next_error__");
});

/** Reports a fault as the framework does. */
function failWith(fault: Error): Answer {
  return (_request, response) => {
    logFaultsOfFramework();
    console.error(fault);
    response.statusCode = 500;
    response.setHeader("Content-Type", "text/x-component");
    response.end("1:E{}");
  };
}

function thrownAt(fault: Error, place: string): Error {
  fault.stack = `${fault.name}: ${fault.message}\n    at ${place}`;
  return fault;
}

const framework =
  "e (/portal/node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js:15:71957)";
const ours = "m (/portal/.next/server/chunks/ssr/[root-of-the-server]__1.js:2:1)";
const call = { ...program, "Next-Action": "60".padEnd(42, "a") };

test.each([
  ["arguments that cannot be decoded", thrownAt(new Error("Reply"), framework)],
  ["no form", thrownAt(new TypeError("Cannot read properties of undefined (reading 'get')"), ours)],
  ["another thing in place of the form", thrownAt(new TypeError("e.get is not a function"), ours)],
  ["no JSON at all", new SyntaxError("Unexpected end of JSON input")],
])("a forged call of an action with %s is the caller's fault", async (_kind, fault) => {
  expect((await ask(failWith(fault), call)).status).toBe(400);
});

test("a fault of the portal stays a server error, whoever calls", async () => {
  const place = "TCPConnectWrap.afterConnect [as oncomplete] (node:net:1:1)";
  expect((await ask(failWith(thrownAt(new Error("ECONNREFUSED"), place)), call)).status).toBe(500);
  const wrong = thrownAt(new TypeError("Cannot read properties of undefined (reading 'id')"), ours);
  expect((await ask(failWith(wrong), call)).status).toBe(500);
  expect((await ask(failWith(thrownAt(new Error("Invariant"), framework)), program)).status).toBe(500);
});

test("a caller of an interface who sends far too much gets problem details, a person gets a page", async () => {
  const refuse: Answer = (request, response) => sendPlainPage(request, response, 413);
  const { status, body } = await ask(refuse, program, "/api/v1/verify");
  expect(status).toBe(413);
  expect(JSON.parse(body)).toEqual({ type: "about:blank", title: "Payload Too Large", status: 413 });
  expect((await ask(refuse, person, "/api/v1/verify")).body).toContain("<h1>");
  expect((await ask(refuse, program, "/register")).body).toContain("<h1>");
});
