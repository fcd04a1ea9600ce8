import type { Tx, Who } from "#server/base/database.ts";
import { NotFound, Refused } from "#server/base/refusal.ts";
import { deleteView, insertView, updateView, viewsOf, type SavedView } from "./queries.ts";
import { sentences } from "./words.ts";

const most = 50;

/** Keeps what a list shows under a name, for oneself. Refused where one has the name already. */
export async function add(tx: Tx, who: Who, view: Omit<SavedView, "id">): Promise<SavedView> {
  if ((await viewsOf(tx, who)).length >= most) throw new Refused("tooMany", sentences.tooMany(most));
  const kept = await insertView(tx, who, view);
  if (!kept) throw new Refused("sameName", sentences.sameName);
  return kept;
}

/** Changes one of one's own views. */
export async function change(tx: Tx, who: Who, view: SavedView): Promise<SavedView> {
  const others = (await viewsOf(tx, who)).filter(({ id }) => id !== view.id);
  if (others.some(({ name }) => name === view.name)) throw new Refused("sameName", sentences.sameName);
  if (!(await updateView(tx, who, view))) throw new NotFound();
  return view;
}

/** Drops one of one's own views. */
export async function remove(tx: Tx, who: Who, id: string): Promise<void> {
  if (!(await deleteView(tx, who, id))) throw new NotFound();
}
