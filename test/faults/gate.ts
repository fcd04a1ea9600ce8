import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A place on the wire between two programs, where an answer can be lost. */
export interface Gate {
  readonly port: number;
  /** From now on new connections lead to this port. */
  leadTo(port: number): void;
  /** The next time these words go through, they arrive, and the connection breaks just when they are answered. */
  loseAnswerTo(words: string): void;
  /** Whether that has happened. */
  lost(): boolean;
  close(): void;
}

export async function gate(to: number): Promise<Gate> {
  const open = new Set<Socket>();
  let goal = to;
  let words: string | undefined;
  const server = createServer((near) => {
    const far = connect(goal, "127.0.0.1");
    let losing = false;
    const cut = () => {
      near.destroy();
      far.destroy();
    };
    for (const end of [near, far]) {
      open.add(end);
      end.on("error", cut).on("close", () => {
        cut();
        open.delete(end);
      });
    }
    near.on("data", (bytes) => {
      if (words !== undefined && bytes.includes(words)) {
        words = undefined;
        losing = true;
      }
      far.write(bytes);
    });
    far.on("data", (bytes) => (losing ? cut() : near.write(bytes)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as { port: number }).port,
    leadTo: (port) => (goal = port),
    loseAnswerTo: (wanted) => (words = wanted),
    lost: () => words === undefined,
    close() {
      server.close();
      for (const end of open) end.destroy();
    },
  };
}
