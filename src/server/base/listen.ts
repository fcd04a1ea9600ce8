import pg from "pg";
import { channel, type Live } from "./live.ts";

export interface Ear {
  stop(): Promise<void>;
}

const retryMs = 1000;

/**
 * Hears every word of change said in any process: one connection, opened anew when it breaks. What was said meanwhile
 * is lost, so `missed` is called after each new start; whoever keeps things in memory then forgets them all.
 */
export async function listen(url: string, heard: (word: Live) => void, missed: () => void = () => {}): Promise<Ear> {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  async function open(): Promise<void> {
    const one = new pg.Client({ connectionString: url, application_name: "anlin live", keepAlive: true });
    one.on("error", () => {});
    one.on("end", () => {
      if (client === one) reopen();
    });
    one.on("notification", ({ payload }) => heard(JSON.parse(payload ?? "{}") as Live));
    await one.connect();
    await one.query(`listen ${channel}`);
    if (stopped) return one.end();
    client = one;
  }
  function reopen(): void {
    client = undefined;
    if (stopped) return;
    retry = setTimeout(() => void open().then(missed, reopen), retryMs);
  }

  await open();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
