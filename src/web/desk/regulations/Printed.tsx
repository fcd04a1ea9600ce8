import type { Piece, Text } from "#kit/pieces.ts";
import type { Article } from "#kit/regulation.ts";
import { chinese } from "#kit/words.ts";
import { Fragment } from "react";
import s from "./Regulation.module.css";
import { regulationWords } from "./words.ts";

interface Props {
  readonly article: Article;
  readonly onPolicy: (key: string) => void;
}

/** An article as it is set: its number in the margin, its words, what is listed under it, its table. */
export function Printed({ article: { number, title, text, items, table }, onPolicy }: Props) {
  const { words, rules } = parted(text);
  return (
    <div className={s["article"]}>
      <span className={s["nth"]}>{regulationWords.article(chinese(number))}</span>
      <div>
        {title && <h3>{title}</h3>}
        <Words text={words} onPolicy={onPolicy} />
        {items.length > 0 && (
          <ul>
            {items.map((item, n) => (
              <li key={n}>
                <Words text={item} onPolicy={onPolicy} />
              </li>
            ))}
          </ul>
        )}
        {table && <Rows table={table} onPolicy={onPolicy} />}
      </div>
      <span className={s["cite"]}>{rules}</span>
    </div>
  );
}

function Rows({
  table,
  onPolicy,
}: {
  readonly table: NonNullable<Article["table"]>;
  readonly onPolicy: Props["onPolicy"];
}) {
  return (
    <table>
      <thead>
        <tr>
          {table.head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, n) => (
          <tr key={n}>
            {row.map((cell, k) => (
              <td key={k}>
                <Words text={cell} onPolicy={onPolicy} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Words = ({ text, onPolicy }: { readonly text: Text; readonly onPolicy: Props["onPolicy"] }) =>
  text.map((piece, n) => (
    <Fragment key={n}>
      <One piece={piece} onPolicy={onPolicy} />
    </Fragment>
  ));

function One({ piece, onPolicy }: { readonly piece: Piece; readonly onPolicy: Props["onPolicy"] }) {
  if ("value" in piece)
    return (
      <button type="button" className={s["policy"]} onClick={() => onPolicy(piece.policy)}>
        {piece.value}
      </button>
    );
  if ("rule" in piece) return piece.rule;
  return "state" in piece ? <span className={s["state"]}>{piece.words}</span> : piece.words;
}

/** The rules cited at the end stand in the margin. */
function parted(text: Text): { words: Text; rules: string } {
  const at = text.findLastIndex((piece) => isWords(piece) && piece.words.endsWith(regulationWords.opening));
  const tail = text.slice(at + 1);
  const cited = at >= 0 && tail.every((piece) => "rule" in piece || (isWords(piece) && piece.words.length === 1));
  if (!cited) return { words: text, rules: "" };
  const last = text[at] as { readonly words: string };
  return {
    words: [...text.slice(0, at), { words: last.words.slice(0, -1) }],
    rules: tail.flatMap((piece) => ("rule" in piece ? [piece.rule] : [])).join("、"),
  };
}
const isWords = (piece: Piece): piece is { readonly words: string } =>
  Object.keys(piece).length === 1 && "words" in piece;
