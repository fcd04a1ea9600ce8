import { api } from "#web/api/client.ts";
import { client } from "#web/api/queries.ts";
import type {
  ArchiveBoxPage,
  ArchiveCompleteness,
  ArchiveContents,
  ArchiveEntry,
  ArchiveHome,
  ArchiveShelf,
} from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

export const archiveEntry = (id: string) =>
  queryOptions({
    queryKey: ["archive", "entry", id],
    queryFn: ({ signal }) => api<ArchiveEntry>(`/api/archive/${id}`, { signal }),
  });

/** A look at what is guarded is on record: it is fetched when somebody asks, and only then. */
export const archiveContents = (id: string) =>
  queryOptions({
    queryKey: ["archive", "contents", id],
    queryFn: ({ signal }) => api<ArchiveContents>(`/api/archive/${id}/contents`, { signal }),
    staleTime: Infinity,
  });

export const archiveBoxes = (text: string) =>
  queryOptions({
    queryKey: ["archive", "boxes", text],
    queryFn: ({ signal }) => api<ArchiveBoxPage>("/api/archive/boxes", { query: { text }, signal }),
  });

export const archivePlaces = queryOptions({
  queryKey: ["archive", "places"],
  queryFn: ({ signal }) => api<ArchiveShelf[]>("/api/archive/places", { signal }),
});

export const archiveCompleteness = (project: string) =>
  queryOptions({
    queryKey: ["archive", "completeness", project],
    queryFn: ({ signal }) => api<ArchiveCompleteness>("/api/archive/completeness", { query: { project }, signal }),
  });

export const homeArchive = (home: string) =>
  queryOptions({
    queryKey: ["archive", "home", home],
    queryFn: ({ signal }) => api<ArchiveHome>(`/api/homes/${home}/archive`, { signal }),
  });

/** Whatever shows the archive is fetched again. */
export const archiveChanged = () => client.invalidateQueries({ queryKey: ["archive"] });
