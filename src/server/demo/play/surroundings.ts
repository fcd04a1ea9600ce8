import { randomUUIDv7 } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { draw, type Picture } from "#server/demo/pictures.ts";
import { put } from "#server/demo/write.ts";
import { around, type Around, type FileRow } from "#server/matters/around-queries.ts";
import type { Place } from "#server/matters/place.ts";
import type { Setting } from "./scene.ts";

/** A file to be written down when the act it belongs to is done. */
export interface Attached {
  readonly id: string;
  readonly picture: Picture;
}

/** What is around the matters of the estate, known once for the whole play. */
export interface Surroundings {
  /** Around a matter of a home, or of a common part; the files it is given are its own. */
  of(home: string | undefined): Around & { readonly files: Map<string, FileRow> };
}

/** Looks around once: posts, staff, homes and residents do not change while the play lasts. */
export async function surroundings(
  tx: Tx,
  who: Who,
  place: Place,
  setting: Setting,
  manager: string,
  day: string,
): Promise<Surroundings> {
  const residents = [...setting.residents.values()].flat();
  const known = await around(tx, who, {
    units: place.units,
    day,
    homes: setting.homes.map(({ id }) => id),
    staff: [...setting.staff.values()],
    people: residents.map(({ id }) => id),
  });
  return {
    of: (home) => ({
      ...known,
      occupants: home === undefined ? [] : (setting.residents.get(home) ?? []),
      manager: home === undefined ? undefined : manager,
      files: new Map(),
    }),
  };
}

let kept: ReturnType<typeof draw> | undefined;
const drawn = () => (kept ??= draw());

/** A picture by somebody, as the engine knows files. */
export function fileRow({ id, picture }: Attached, by: string, at: string): FileRow {
  const { bytes, sha256 } = drawn().get(picture)!;
  return {
    id,
    name: `${picture}.png`,
    mime: "image/png",
    bytes: bytes.length,
    sha256: sha256.toString("hex"),
    at,
    by,
    byName: "",
    matter: null,
  };
}

/** Writes files down as if each had been uploaded just before it was used. */
export async function putFiles(tx: Tx, who: Who, project: string, files: readonly FileRow[]): Promise<void> {
  if (files.length === 0) return;
  await put(
    tx,
    who,
    "files",
    files.map(({ id, name, mime, bytes, sha256, at, by }) => ({
      id,
      project_id: project,
      name,
      mime,
      bytes,
      sha256: `\\x${sha256}`,
      uploaded_by: by,
      uploaded_at: at,
    })),
  );
}

export const newFile = (picture: Picture): Attached => ({ id: randomUUIDv7(), picture });

/** The contents of all pictures, to be kept with the files. */
export const contents = (): readonly Buffer[] => [...drawn().values()].map(({ bytes }) => bytes);
