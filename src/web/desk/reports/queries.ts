import { api } from "#web/api/client.ts";
import type { ReportFigures } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

export interface Wanted {
  readonly procedure: string;
  readonly report: string;
  readonly period: string;
  readonly project: string | undefined;
}

/** The figures of a report for a period. */
export const figures = ({ procedure, report, period, project }: Wanted) =>
  queryOptions({
    queryKey: ["report", procedure, report, period, project],
    queryFn: ({ signal }) =>
      api<ReportFigures>(`/api/reports/${procedure}/${report}`, { query: { period, project }, signal }),
  });
