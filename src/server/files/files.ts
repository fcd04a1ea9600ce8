import { randomUUIDv7 } from "node:crypto";
import type { Readable } from "node:stream";
import { now } from "#server/base/clock.ts";
import type { Database, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import { BadForm, NotFound } from "#server/base/refusal.ts";
import { endings, isWhatItSays, kindOf, mostBytes } from "./kinds.ts";
import { addFile, fileOf, type FileRow } from "./queries.ts";
import type { Arrived, Store } from "./store.ts";
import { problems, title } from "./words.ts";

/** What comes in, cut off at the most that is taken at all. */
type Incoming = Readable & { readonly truncated?: boolean };

/**
 * Takes a file in as it is (K7), and hands back how it is known from now on. Throws BadForm for a kind that is not kept,
 * for bytes that are not what the name says, and for what is empty or too large.
 */
export async function handIn(db: Database, store: Store, who: Who, stream: Incoming, given: string): Promise<FileRow> {
  const name = nameOf(given);
  const kind = kindOf(name);
  if (!kind) throw refused(problems.kind(endings), stream);
  const arrived = await store.take(stream);
  try {
    if (stream.truncated) throw refused(problems.large(inMebibytes(mostBytes)));
    mustFit(arrived, kind.most ?? mostBytes);
    if (!(await isWhatItSays(arrived.path, kind))) throw refused(problems.untrue);
    await store.keep(arrived);
  } catch (error) {
    await store.drop(arrived);
    throw error;
  }
  const { bytes, sha256 } = arrived;
  const file = { id: randomUUIDv7(), name, mime: kind.mime, bytes, sha256, at: now().toString() };
  return db.write(who, async (tx) => {
    await addFile(tx, who, file);
    await record(tx, who, { kind: "file", action: "upload", subject: file.id, form: { name, bytes, sha256 } });
    return found(await fileOf(tx, who, file.id));
  });
}

export const find = async (db: Database, who: Who, id: string): Promise<FileRow> =>
  found(await db.read(who, (tx) => fileOf(tx, who, id)));

function found(file: FileRow | undefined): FileRow {
  if (!file) throw new NotFound();
  return file;
}

const mostName = 120;

/** The last part of a path, in one line, with its ending. */
function nameOf(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
  if (name === "" || name.startsWith(".")) throw refused(problems.name);
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? "";
  return name.length <= mostName ? name : `${name.slice(0, mostName - ending.length)}${ending}`;
}

function mustFit({ bytes }: Arrived, most: number): void {
  if (bytes === 0) throw refused(problems.empty);
  if (bytes > most) throw refused(problems.large(inMebibytes(most)));
}

const inMebibytes = (bytes: number) => bytes / 1024 / 1024;

/** What nobody will read must still run out, or the browser never hears the answer. */
function refused(problem: string, unread?: Readable): BadForm {
  unread?.resume();
  return new BadForm("file", title, problem);
}
