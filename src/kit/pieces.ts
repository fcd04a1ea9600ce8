import type { Rule } from "./rule.ts";

/** A bit of printed text: plain words, or words that stand for something one can look up. */
export type Piece =
  | { readonly words: string }
  /** A number or text of the house, under its full name: `repair.arrive`. */
  | { readonly policy: string; readonly value: string }
  | { readonly state: string; readonly words: string }
  | { readonly field: string; readonly words: string }
  | { readonly rule: Rule };

export type Text = readonly Piece[];
type Part = string | Piece | Text;

const isText = (part: Part): part is Text => Array.isArray(part);
const piecesOf = (part: Part): Text => (typeof part === "string" ? [{ words: part }] : isText(part) ? part : [part]);

/** say`由${who}办理`: pieces from words and other pieces, neighbouring words run together. */
export const say = (words: TemplateStringsArray, ...parts: readonly Part[]): Text =>
  words.flatMap((word, n) => [{ words: word }, ...piecesOf(parts[n] ?? "")]).reduce<Piece[]>(runTogether, []);

function runTogether(text: Piece[], piece: Piece): Piece[] {
  const last = text.at(-1);
  if (isPlain(piece) && piece.words === "") return text;
  if (last && isPlain(last) && isPlain(piece)) return [...text.slice(0, -1), { words: last.words + piece.words }];
  return [...text, piece];
}
const isPlain = (piece: Piece): piece is { readonly words: string } =>
  Object.keys(piece).length === 1 && "words" in piece;

/** Texts with a word between them, and perhaps another before the last. */
export const joined = (texts: readonly Part[], between = "、", last = between): Text =>
  texts.reduce<Text>(
    (all, text, n) => (n === 0 ? say`${text}` : say`${all}${n === texts.length - 1 ? last : between}${text}`),
    [],
  );

/** The text as it is printed. */
export const plain = (text: Text): string =>
  text.map((piece) => ("value" in piece ? piece.value : "rule" in piece ? piece.rule : piece.words)).join("");
