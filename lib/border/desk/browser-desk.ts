import type { DeskOutcome, DeskRecord, QueuedRecord } from "./desk-record.ts";
import { type DeskStore, waitingOf } from "./send-waiting.ts";

/** A record as stored in the browser; only its place in the order is readable. */
interface Sealed {
  readonly order?: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

interface Content {
  readonly record: DeskRecord;
  readonly outcome?: DeskOutcome;
}

const algorithm = "AES-GCM";

/**
 * The queue of this browser, in IndexedDB: each record is encrypted with a key that the browser created and does not
 * disclose, even to this page (WebCrypto, not extractable). A copy of the disk's files contains no readable record.
 */
export const browserDesk: DeskStore = {
  async all() {
    const desk = await opened();
    const key = await ownKey(desk);
    const rows: readonly Sealed[] = await done(desk.transaction("records").objectStore("records").getAll());
    return Promise.all(rows.map((row) => unseal(key, row)));
  },
  async add(record) {
    const desk = await opened();
    const sealed = await seal(await ownKey(desk), { record });
    await done(desk.transaction("records", "readwrite").objectStore("records").add(sealed));
  },
  async settle(order, outcome) {
    const desk = await opened();
    const key = await ownKey(desk);
    const row: Sealed | undefined = await done(desk.transaction("records").objectStore("records").get(order));
    if (row === undefined) return;
    const { record } = await unseal(key, row);
    const sealed = { ...(await seal(key, { record, outcome })), order };
    await done(desk.transaction("records", "readwrite").objectStore("records").put(sealed));
  },
  async remove(order) {
    const desk = await opened();
    await done(desk.transaction("records", "readwrite").objectStore("records").delete(order));
  },
};

/** Whether this browser has border records waiting for the network. */
export async function hasWaitingRecords(): Promise<boolean> {
  // In a browser without a desk, no database is created for this check.
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "border-desk")) return false;
  return waitingOf(await browserDesk.all()).length > 0;
}

let opening: Promise<IDBDatabase> | undefined;

function opened(): Promise<IDBDatabase> {
  opening ??= open();
  return opening;
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("border-desk", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("keys");
    request.result.createObjectStore("records", { keyPath: "order", autoIncrement: true });
  };
  return done(request);
}

/** The key of this browser; if two pages create one at the same time, the first one's is kept. */
async function ownKey(desk: IDBDatabase): Promise<CryptoKey> {
  const read = (): Promise<CryptoKey | undefined> =>
    done(desk.transaction("keys").objectStore("keys").get("records"));
  const known = await read();
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const keys = desk.transaction("keys", "readwrite").objectStore("keys");
  const first: CryptoKey | undefined = await done(keys.get("records"));
  if (first) return first;
  await done(keys.put(made, "records"));
  return made;
}

async function seal(key: CryptoKey, content: Content): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  return { iv, data: await crypto.subtle.encrypt({ name: algorithm, iv }, key, plain) };
}

async function unseal(key: CryptoKey, { order = 0, iv, data }: Sealed): Promise<QueuedRecord> {
  const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, key, data);
  const content: Content = JSON.parse(new TextDecoder().decode(plain));
  return { order, ...content };
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
