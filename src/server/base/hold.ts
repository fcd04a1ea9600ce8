import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Unfit } from "#server/config.ts";

/** Keeps the data folder for this process; throws `Unfit` while another one holds it. The answer lets it go. */
export function holdFolder(dataDir: string): () => void {
  const file = join(dataDir, "anlin.pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
  if (pid && pid !== process.pid && lives(pid))
    throw new Unfit(
      `The data folder ${dataDir} is in use by process ${pid}; stop that one, or set DATA_DIR to another folder.`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const line = `/proc/${pid}/cmdline`;
  return !existsSync(line) || readFileSync(line, "utf8").includes("main.ts");
}
