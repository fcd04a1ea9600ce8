import { randomUUIDv7 } from "node:crypto";
import type { Tx, Who } from "#server/base/database.ts";
import { priceList } from "./texts/price-list.ts";
import { put } from "./write.ts";

/** The region's list of paid services with its prices, shown publicly for the project. */
export async function sellServices(
  tx: Tx,
  who: Who,
  { region, project, code, by }: { region: string; project: string; code: string; by: string },
): Promise<void> {
  const items = priceList.map((item) => ({ id: randomUUIDv7(), ...item }));
  await put(
    tx,
    who,
    "catalogue_items",
    items.map(({ id, code: item, class: kind, name, unit, note = "", included, negotiable = false }) => ({
      id,
      unit_id: region,
      code: item,
      class: kind,
      name,
      unit,
      materials: included ? "included" : "customer",
      negotiable,
      note,
    })),
  );
  await put(
    tx,
    who,
    "catalogue_prices",
    items.map(({ id, fen, further }) => ({
      item_id: id,
      fen,
      further_fen: further ?? null,
      valid: "[2026-01-01,)",
      note: "",
      set_by: by,
    })),
  );
  await put(tx, who, "price_boards", [{ code, project_id: project, shown_since: "2026-01-01", shown_by: by }]);
}
