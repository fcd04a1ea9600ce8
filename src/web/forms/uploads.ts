import { api } from "#web/api/client.ts";
import type { File as Stored } from "#web/api/types.ts";

/** What was uploaded from this browser of late, so that a restored draft can name its files. */
const place = "uploads";
const kept = (): Stored[] => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "[]") as Stored[];
  } catch {
    return [];
  }
};

/** Sends one file; what comes back has its id. */
export async function upload(file: Blob, name: string): Promise<Stored> {
  const body = new FormData();
  body.append("file", file, name);
  const stored = await api<Stored>("/api/files", { method: "POST", body });
  localStorage.setItem(place, JSON.stringify([stored, ...kept()].slice(0, 60)));
  return stored;
}

export const uploaded = (id: string): Stored | undefined => kept().find((file) => file.id === id);
export const fileAddress = (id: string) => `/api/files/${id}`;
