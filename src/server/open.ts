import { Unfit } from "./config.ts";

type Close = () => Promise<unknown>;

/** What a process has opened and must close, the last first. Once closing has begun nothing more stays open. */
export class Open {
  #closers: readonly Close[] = [];
  #closing: Promise<void> | undefined;

  get closing(): boolean {
    return this.#closing !== undefined;
  }

  /** The answer takes the note back. Throws, having closed it, when closing has begun already. */
  async note(close: Close): Promise<() => void> {
    if (this.#closing) {
      await close();
      throw new Error("stopped while starting");
    }
    this.#closers = [...this.#closers, close];
    return () => (this.#closers = this.#closers.filter((each) => each !== close));
  }

  /** Closes all of it, whatever fails on the way; throws the first failure at the end. */
  close(): Promise<void> {
    this.#closing ??= closeAll(this.#closers.toReversed());
    return this.#closing;
  }
}

/**
 * Runs a process until it is told to stop: the first signal lets everything come to its end, while it is still starting
 * too, and the second one does not wait. What it cannot start with is said in a sentence; the exit code is 1 then.
 */
export function runUntilStopped(start: (open: Open) => Promise<void>): void {
  const open = new Open();
  const started = Promise.try(() => start(open));
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    Promise.all([open.close(), started.catch(() => {})]).then(() => process.exit(0), die);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  started.catch((error: unknown) => {
    if (!open.closing) open.close().then(() => die(error), die);
  });
}

function die(error: unknown): never {
  console.error(error instanceof Unfit ? error.message : error);
  process.exit(1);
}

async function closeAll(closers: readonly Close[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
