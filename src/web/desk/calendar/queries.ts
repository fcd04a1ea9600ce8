import { api } from "#web/api/client.ts";
import type { CalendarYear } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

/** When a unit works in a year; left out, the company. */
export const calendarOf = (year: number, unit: string | undefined) =>
  queryOptions({
    queryKey: ["calendar", year, unit],
    queryFn: ({ signal }) => api<CalendarYear>("/api/calendar", { query: { year, unit }, signal }),
  });
