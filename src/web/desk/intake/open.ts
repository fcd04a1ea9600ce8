import type { Values } from "#kit/matter.ts";
import { api } from "#web/api/client.ts";
import type { Matter } from "#web/api/types.ts";
import { renewed } from "#web/desk/matters/acts.ts";

export interface Opened {
  readonly project: string;
  readonly procedure: string;
  readonly action: string;
  readonly form: Values;
  /** The open matter it is also about. */
  readonly similarTo?: string;
  /** Although the same is open for the same home. */
  readonly allowDuplicate?: boolean;
}

/** Opens a matter; the key makes a second press harmless. */
export const openMatter = async (body: Opened, key: string) =>
  renewed(await api<Matter>("/api/matters", { method: "POST", body, key }));
