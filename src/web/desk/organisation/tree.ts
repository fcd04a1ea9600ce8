import type { Organisation, Unit, UnitPost } from "#web/api/types.ts";

/** A unit and all below it. */
export function within(units: readonly Unit[], top: string): Set<string> {
  const inside = new Set([top]);
  for (let grown = true; grown;) {
    const below = units.filter(({ id, parentId }) => parentId !== null && inside.has(parentId) && !inside.has(id));
    for (const { id } of below) inside.add(id);
    grown = below.length > 0;
  }
  return inside;
}

/** Units in the order of the tree, each with how deep it stands. */
export function inOrder(
  units: readonly Unit[],
  parent: string | null = null,
  depth = 0,
): { unit: Unit; depth: number }[] {
  return units
    .filter(({ parentId }) => parentId === parent)
    .flatMap((unit) => [{ unit, depth }, ...inOrder(units, unit.id, depth + 1)]);
}

/** The unit the address names, else the top. */
export const chosenUnit = ({ units }: Organisation, id: string | undefined) =>
  units.find((unit) => unit.id === id) ?? units.find(({ parentId }) => parentId === null);

/** O3: heads planned and people there; concurrent posts and those from outside count none, nobody counts twice. */
export function headcount(posts: readonly UnitPost[]) {
  const counted = posts.filter(({ concurrent, outside }) => !concurrent && !outside);
  const inside = posts.filter(({ outside }) => !outside);
  return {
    planned: counted.reduce((sum, { heads }) => sum + heads, 0),
    actual: new Set(inside.flatMap(({ holders }) => holders.map(({ staff }) => staff.id))).size,
    posts: inside.reduce((sum, { heads }) => sum + heads, 0),
  };
}
