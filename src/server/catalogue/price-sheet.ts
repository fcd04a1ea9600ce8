import type { Item, Sheet } from "#server/papers/sheet.ts";
import type { Board } from "./board.ts";
import { materialTitles, sheetWords } from "./words.ts";

/** 特约服务项目及收费标准表 (S41), to be put up in the centre. */
export function priceSheet(board: Board, { address, printedAt }: { address: string; printedAt: string }): Sheet {
  const review = board.since && Temporal.PlainDate.from(board.since).add({ years: 1 }).toString();
  const items: Item[] = [
    { label: sheetWords.scope, words: board.project },
    { label: sheetWords.hotline, words: board.hotline },
    ...(board.since ? [{ label: sheetWords.since, words: board.since }] : []),
    ...(review ? [{ label: sheetWords.review, words: review }] : []),
    ...board.groups.map(({ title, rows }) => ({
      label: title,
      columns: sheetWords.columns,
      rows: rows.map((row) => [
        row.code,
        row.name,
        row.measure,
        `${yuanOf(row.fen)}${row.negotiable ? sheetWords.from : ""}`,
        [
          row.furtherFen === undefined ? "" : sheetWords.further(yuanOf(row.furtherFen)),
          row.materials === "included" ? materialTitles.included : "",
          row.note,
        ]
          .filter(Boolean)
          .join("；"),
      ]),
    })),
    { label: sheetWords.rule, words: sheetWords.materials },
  ];
  return {
    company: board.company,
    title: sheetWords.title,
    number: board.since ?? "",
    address,
    printedAt,
    items,
    signs: [],
  };
}

const yuanOf = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));
