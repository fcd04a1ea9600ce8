import type { Page } from "#web/api/types.ts";
import { stateWords } from "#web/words.ts";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Failed } from "./Failed.tsx";
import { Loading } from "./Loading.tsx";

interface Props<T> {
  readonly pages: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  /** What is listed, as a noun. */
  readonly what: string;
  readonly empty: ReactNode;
  readonly children: (rows: T[]) => ReactNode;
}

/** A list that comes page by page: on its way, failed, empty and full all look different. */
export function Listed<T>({ pages, what, empty, children }: Props<T>) {
  if (!pages.data)
    return pages.isError ? (
      <Failed what={what} error={pages.error} onRetry={() => void pages.refetch()} />
    ) : (
      <Loading rows={12} />
    );
  const rows = rowsOf(pages.data);
  if (rows.length === 0) return empty;
  return (
    <div aria-busy={pages.isPlaceholderData} style={{ opacity: pages.isPlaceholderData ? 0.6 : 1 }}>
      {children(rows)}
      {pages.hasNextPage && (
        <div style={{ textAlign: "center", padding: 16 }}>
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {stateWords.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** All rows fetched so far. */
export const rowsOf = <T,>(data: InfiniteData<Page<T>> | undefined): T[] =>
  (data?.pages ?? []).flatMap(({ rows }) => rows);

/** "312", "1000+" where the server stopped counting; uncounted lists know their number once all of it has come. */
export function totalOf<T>(data: InfiniteData<Page<T>> | undefined): string | undefined {
  const [first, last] = [data?.pages[0], data?.pages.at(-1)];
  if (first?.total !== undefined) return `${first.total}${first.beyond ? "+" : ""}`;
  return last && !last.next ? String(rowsOf(data).length) : undefined;
}
