import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that has arrived and is not kept yet. */
export interface Arrived {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files by the digest of their bytes, unaltered, in folders of DATA_DIR; the same file is kept once. */
export interface Store {
  /** Takes a stream in. Throws what the stream throws, leaving nothing behind. */
  take(stream: Readable): Promise<Arrived>;
  /** Keeps what has arrived, under its digest. */
  keep(arrived: Arrived): Promise<void>;
  drop(arrived: Arrived): Promise<void>;
  /** Keeps bytes that are at hand; their digest. */
  put(bytes: Buffer): Promise<string>;
  /** The whole of a file; throws when there is none. */
  read(sha256: string): Promise<Buffer>;
  pathOf(sha256: string): string;
  /** Erases a file for good; one that has only just been handed in stays for now. Whether it is gone. */
  erase(sha256: string): Promise<boolean>;
}

/** The same bytes may be on their way to another record, which names them only when they have arrived. */
const settledMs = 3_600_000;

export function storeIn(dataDir: string): Store {
  const root = join(dataDir, "files");
  const arriving = join(root, "arriving");
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256);
  const store: Store = {
    pathOf,
    async take(stream) {
      await mkdir(arriving, { recursive: true, mode: 0o700 });
      const path = join(arriving, randomUUID());
      const digest = createHash("sha256");
      let bytes = 0;
      const count = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          digest.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
      };
      try {
        // Flushed, so that a power cut cannot leave the database with a file that is not there.
        await pipeline(stream, count, createWriteStream(path, { mode: 0o600, flush: true }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { path, bytes, sha256: digest.digest("hex") };
    },
    async keep({ path, sha256 }) {
      const place = pathOf(sha256);
      await mkdir(join(root, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      const there = await stat(place).catch(() => undefined);
      await (there ? rm(path, { force: true }).then(() => touch(place)) : rename(path, place));
    },
    drop: ({ path }) => rm(path, { force: true }),
    async put(bytes) {
      const arrived = await store.take(Readable.from([bytes]));
      await store.keep(arrived);
      return arrived.sha256;
    },
    read: (sha256) => readFile(pathOf(sha256)),
    async erase(sha256) {
      const there = await stat(pathOf(sha256)).catch(() => undefined);
      const settled = !there || Date.now() - there.mtimeMs > settledMs;
      if (settled) await rm(pathOf(sha256), { force: true });
      return settled;
    },
  };
  return store;
}

const touch = (path: string) => utimes(path, new Date(), new Date());
