import { api } from "#web/api/client.ts";
import type { Coverage, Sample, SampleDrawn, Survey, SurveyResults } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

export const surveys = (project: string | undefined) =>
  queryOptions({
    queryKey: ["surveys", project],
    queryFn: ({ signal }) => api<{ rows: Survey[] }>("/api/surveys", { query: { project }, signal }),
  });
export const survey = (id: string) =>
  queryOptions({
    queryKey: ["survey", id],
    queryFn: ({ signal }) => api<SurveyResults>(`/api/surveys/${id}`, { signal }),
  });
export const samples = (project: string | undefined) =>
  queryOptions({
    queryKey: ["samples", project],
    queryFn: ({ signal }) => api<{ rows: Sample[] }>("/api/samples", { query: { project }, signal }),
  });
export const sample = (id: string) =>
  queryOptions({
    queryKey: ["sample", id],
    queryFn: ({ signal }) => api<SampleDrawn>(`/api/samples/${id}`, { signal }),
  });
export const coverage = (project: string) =>
  queryOptions({
    queryKey: ["coverage", project],
    queryFn: ({ signal }) => api<Coverage>("/api/coverage", { query: { project }, signal }),
  });
