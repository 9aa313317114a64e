import { createServer } from "node:http";
import Stripe from "stripe";
import { close, listen } from "#scripts/sandbox/http/listen.ts";
import { readBody } from "#scripts/sandbox/http/read-body.ts";

export const webhookSecret = "whsec_test_secret";

export type WebhookReceiver = {
  url: string;
  /** Events with a valid signature, in the order of arrival, including repetitions. */
  events: Stripe.Event[];
  /** Statuses of the next answers, first to last; 200 when the list is empty. */
  answers: number[];
  /** All requests, whatever their outcome. */
  attempts: number;
  stop(): Promise<void>;
};

/** A small version of a portal's webhook: verifies every event with the SDK and stores it. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const receiver: WebhookReceiver = {
    url: "",
    events: [],
    answers: [],
    attempts: 0,
    stop: () => close(server),
  };
  const server = createServer(async (request, response) => {
    const body = (await readBody(request)) ?? Buffer.alloc(0);
    receiver.attempts += 1;
    const status = receiver.answers.shift() ?? 200;
    const signature = String(request.headers["stripe-signature"]);
    const event = Stripe.webhooks.constructEvent(body, signature, webhookSecret);
    if (status === 200) receiver.events.push(event);
    response.writeHead(status).end();
  });
  receiver.url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}/webhook`;
  return receiver;
}
