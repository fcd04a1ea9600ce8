import { api } from "#web/api/client.ts";
import type { Campaign, CampaignHomes, CampaignPage, CampaignSlots } from "#web/api/types.ts";
import { queryOptions } from "@tanstack/react-query";

/** Hand-over campaigns and how each stands. */
export const campaigns = (project: string | undefined) =>
  queryOptions({
    queryKey: ["campaigns", "all", project],
    queryFn: async ({ signal }) => (await api<CampaignPage>("/api/campaigns", { query: { project }, signal })).rows,
  });
export const campaign = (id: string) =>
  queryOptions({
    queryKey: ["campaigns", id],
    queryFn: ({ signal }) => api<Campaign>(`/api/campaigns/${id}`, { signal }),
  });
export const campaignHomes = (id: string) =>
  queryOptions({
    queryKey: ["campaigns", id, "homes"],
    queryFn: async ({ signal }) => (await api<CampaignHomes>(`/api/campaigns/${id}/homes`, { signal })).rows,
  });
export const campaignSlots = (id: string, day: string) =>
  queryOptions({
    queryKey: ["campaigns", id, "slots", day],
    queryFn: async ({ signal }) =>
      (await api<CampaignSlots>(`/api/campaigns/${id}/slots`, { query: { day }, signal })).rows,
  });
