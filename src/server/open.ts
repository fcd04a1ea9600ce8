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

async function closeAll(closers: readonly Close[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closers) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
