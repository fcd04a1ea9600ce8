import pg from "pg";
import { channel, type Live } from "#server/base/live.ts";

/** Hears what is told to every open desk, by one connection of this process. */
export interface Hub {
  /** Tells somebody of every word from now on; the answer stops it. */
  listen(heard: (word: Live) => void): () => void;
  close(): Promise<void>;
}

const restMilliseconds = 1000;

/** `missed` is called whenever the line was down and is back: words may have passed unheard. */
export function hubOf(url: string, missed: () => void, failed: (error: unknown) => void): Hub {
  const listeners = new Set<(word: Live) => void>();
  const stopping = new AbortController();
  let line: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let first = true;

  async function open(): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: "anlin live", keepAlive: true });
    client.on("notification", ({ payload = "" }) => {
      const word = JSON.parse(payload) as Live;
      for (const heard of listeners) heard(word);
    });
    const down = once((error: unknown) => lost(client, error));
    client.on("error", down);
    client.on("end", () => down(new Error("the connection that listens ended")));
    line = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (!first) missed();
      first = false;
    } catch (error) {
      down(error);
    }
  }

  function lost(client: pg.Client, error: unknown): void {
    void client.end().catch(() => {});
    if (stopping.signal.aborted) return;
    failed(error);
    again = setTimeout(() => void open(), restMilliseconds);
  }

  const opened = open();
  return {
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    async close() {
      stopping.abort();
      clearTimeout(again);
      listeners.clear();
      await opened;
      await line?.end().catch(() => {});
    },
  };
}

function once(tell: (error: unknown) => void) {
  let told = false;
  return (error: unknown) => {
    if (told) return;
    told = true;
    tell(error);
  };
}
