import { fileTypeFromFile } from "file-type";
import { open } from "node:fs/promises";

const mib = 1024 * 1024;
export const mostBytes = 20 * mib;
const mostImageBytes = 10 * mib;

interface Kind {
  /** What it is served as. */
  readonly mime: string;
  /** What its first bytes say it is; left out, it is plain text. */
  readonly magic?: readonly string[];
  readonly most?: number;
  /** Shown in the browser; everything else is only saved. */
  readonly shown?: true;
}

const image = (mime: string, ...magic: string[]): Kind => ({
  mime,
  magic: [mime, ...magic],
  most: mostImageBytes,
  shown: true,
});
const media = (mime: string, ...magic: string[]): Kind => ({ mime, magic: [mime, ...magic], shown: true });
const office = (name: string): Kind => {
  const mime = `application/vnd.openxmlformats-officedocument.${name}`;
  return { mime, magic: [mime] };
};
const oldOffice = (mime: string): Kind => ({ mime, magic: ["application/x-cfb"] });

/** What may be kept, by the ending of its name. No page, no script and no drawing that could hold one. */
const kinds: Readonly<Record<string, Kind>> = {
  jpg: image("image/jpeg"),
  jpeg: image("image/jpeg"),
  png: image("image/png", "image/apng"),
  gif: image("image/gif"),
  webp: image("image/webp"),
  heic: image("image/heic", "image/heif", "image/heic-sequence"),
  pdf: media("application/pdf"),
  mp3: media("audio/mpeg"),
  m4a: media("audio/mp4", "audio/x-m4a", "video/mp4"),
  wav: media("audio/wav", "audio/vnd.wave"),
  aac: media("audio/aac"),
  ogg: media("audio/ogg", "audio/ogg; codecs=opus", "application/ogg"),
  amr: media("audio/amr"),
  mp4: media("video/mp4", "video/x-m4v"),
  mov: media("video/quicktime"),
  webm: media("video/webm"),
  docx: office("wordprocessingml.document"),
  xlsx: office("spreadsheetml.sheet"),
  pptx: office("presentationml.presentation"),
  doc: oldOffice("application/msword"),
  xls: oldOffice("application/vnd.ms-excel"),
  ppt: oldOffice("application/vnd.ms-powerpoint"),
  txt: { mime: "text/plain" },
  csv: { mime: "text/csv" },
};

export const endings = Object.keys(kinds);
export const kindOf = (name: string): Kind | undefined =>
  kinds[/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
export const isShown = (mime: string) => Object.values(kinds).some((kind) => kind.shown && kind.mime === mime);

/** Whether the bytes are what the name says they are. */
export async function isWhatItSays(path: string, { magic }: Kind): Promise<boolean> {
  const found = await fileTypeFromFile(path);
  return magic ? found !== undefined && magic.includes(found.mime) : found === undefined && (await isText(path));
}

const looked = 64 * 1024;

/** A text in whatever encoding has no zero bytes. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(looked), 0, looked, 0);
    return !buffer.subarray(0, bytesRead).includes(0);
  } finally {
    await file.close();
  }
}
