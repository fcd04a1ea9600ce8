/** The blanks `{name}` in a sentence, as a type. */
export type Blanks<W> = W extends `${string}{${infer B}}${infer Rest}` ? B | Blanks<Rest> : never;

/** The sentence itself when all its blanks are known names; else what is wrong with it. */
export type Sound<W, Known> = [Blanks<W>] extends [Known]
  ? W
  : `no field, fee or policy is named ${Exclude<Blanks<W>, Known> & string}`;

/** The names of the blanks in a sentence. */
export const blanksOf = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

/** The blanks that must be filled: those outside of `[ ]`. */
export const sureBlanks = (words: string): string[] => blanksOf(words.replace(/\[[^\]]*\]/g, ""));

/** Fills the blanks of a sentence; a part in `[ ]` is dropped when one of its blanks is not filled. */
export function filled(words: string, say: (name: string) => string | undefined): string {
  const kept = words.replace(/\[([^\]]*)\]/g, (_, part: string) =>
    blanksOf(part).every((name) => say(name) !== undefined) ? part : "",
  );
  return kept.replace(/\{(\w+)\}/g, (_, name: string) => say(name) ?? "—");
}
