import assert from "node:assert/strict";
import test from "node:test";

import { SearchFailure } from "../src/engine/failure";
import { HttpStore } from "../src/engine/http_store";
import { cut, joined } from "../src/engine/store";

const PACK = Uint8Array.from({ length: 5000 }, (_, place) => (place * 7) % 251);
const BOUNDARY = "cb";

interface Server {
  /** Most ranges it answers at once; more are refused. */
  ranges?: number;
  /** It knows no ranges. */
  whole?: boolean;
  status?: number;
  /** What it does to an answer's bytes. */
  spoil?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  total?: number;
}

let asked: string[] = [];

function serve(server: Server): HttpStore {
  asked = [];
  globalThis.fetch = async (address, init) => {
    const range = (init?.headers as Record<string, string> | undefined)?.Range || "";
    asked.push(`${String(address)} ${range}`.trim());
    if (server.status) return new Response("", { status: server.status });
    const spoil = server.spoil || ((bytes) => bytes);
    if (!range || server.whole) return new Response(spoil(PACK), { status: 200 });
    const places = range.replace("bytes=", "").split(",").map((each) => each.split("-").map(Number));
    if (server.ranges && places.length > server.ranges) return new Response("", { status: 403 });
    const total = server.total || PACK.length;
    if (places.length === 1) {
      const [from, to] = places[0] as [number, number];
      return new Response(spoil(PACK.slice(from, to + 1)), {
        status: 206,
        headers: { "Content-Range": `bytes ${from}-${to}/${total}`, "Content-Type": "application/octet-stream" },
      });
    }
    const parts: number[] = [];
    const put = (text: string) => parts.push(...new TextEncoder().encode(text));
    for (const [from, to] of places as [number, number][]) {
      put(`\r\n--${BOUNDARY}\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes ${from}-${to}/${total}\r\n\r\n`);
      parts.push(...PACK.slice(from, to + 1));
    }
    put(`\r\n--${BOUNDARY}--\r\n`);
    return new Response(spoil(Uint8Array.from(parts)), {
      status: 206,
      headers: { "Content-Type": `multipart/byteranges; boundary=${BOUNDARY}` },
    });
  };
  return new HttpStore("http://site/");
}

const WANTED = [[4000, 4100], [0, 10], [5, 20], [1000, 1001], [30, 30]] as const;

async function right(store: HttpStore): Promise<void> {
  const parts = await store.parts("a.pack", PACK.length, WANTED);
  parts.forEach((part, place) => {
    const [from, to] = WANTED[place] as readonly [number, number];
    assert.deepEqual(Array.from(part), Array.from(PACK.slice(from, to)));
  });
}

async function failing(store: HttpStore, kind: string): Promise<void> {
  await assert.rejects(store.parts("a.pack", PACK.length, WANTED), (error) => {
    assert.ok(error instanceof SearchFailure);
    assert.equal(error.kind, kind);
    return true;
  });
}

test("ranges that are near are asked for as one", () => {
  assert.deepEqual(joined([[900, 910], [0, 10], [50, 60]]), [[0, 60], [900, 910]]);
  assert.equal(cut([{ from: 10, bytes: PACK.subarray(0, 5) }], [9, 12]), undefined);
});

test("many ranges come with one request", async () => {
  const store = serve({});
  await right(store);
  assert.deepEqual(asked, ["http://site/a.pack bytes=0-19,1000-1000,4000-4099"]);
});

test("a server that refuses many ranges is asked for them one by one, from then on", async () => {
  const store = serve({ ranges: 1 });
  await right(store);
  assert.equal(asked.length, 4);
  await right(store);
  assert.equal(asked.length, 7);
});

test("a server without ranges sends the file once", async () => {
  const store = serve({ whole: true });
  await right(store);
  await right(store);
  assert.equal(asked.length, 1);
});

test("what is missing, cut short or of another release is never taken for an answer", async () => {
  await failing(serve({ status: 404 }), "stale");
  await failing(serve({ status: 416 }), "stale");
  await failing(serve({ status: 500 }), "network");
  await failing(serve({ spoil: (bytes) => bytes.subarray(0, bytes.length >> 1) }), "damaged");
  await failing(serve({ whole: true, spoil: (bytes) => bytes.subarray(1) }), "damaged");
  await failing(serve({ total: PACK.length + 1 }), "damaged");
});

test("a lost network is told as such", async () => {
  const store = serve({});
  globalThis.fetch = async () => {
    throw new TypeError("failed");
  };
  await failing(store, "network");
  await assert.rejects(store.manifest(), { kind: "network" });
});

test("an unreadable manifest is told", async () => {
  const store = serve({ spoil: () => new TextEncoder().encode("<html>") });
  await assert.rejects(store.manifest(), { kind: "damaged" });
});
