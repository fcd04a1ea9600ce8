import { api } from "#web/api/client.ts";
import type { PriceBoard } from "#web/api/types.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { yuan } from "#web/ui/money.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import s from "./Prices.module.css";
import { priceWords as words } from "./words.ts";

/** The prices of paid services, hung out for everybody (S10). */
export function Page() {
  const { code } = useParams({ from: "/prices/$code" });
  const board = useQuery({
    queryKey: ["prices", code],
    queryFn: () => api<PriceBoard>(`/api/prices/${encodeURIComponent(code)}`, { anonymous: true }),
  });
  return (
    <main className={s["page"]}>
      <Fetched query={board} what={words.title}>
        {({ company, project, hotline, groups, since }) => (
          <>
            <header>
              <h1>{words.title}</h1>
              <p>
                {company} · {project}
                {since && ` · ${words.since(since)}`}
              </p>
            </header>
            {groups.map(({ title, rows }) => (
              <section key={title}>
                <h2>{title}</h2>
                <ul>
                  {rows.map(({ code: item, name, measure, fen, negotiable, note, furtherFen }) => (
                    <li key={item}>
                      <span>
                        {name} {note && <small>{note}</small>}
                      </span>
                      <b>
                        {yuan(fen)} <small>{words.per(measure, negotiable, furtherFen && yuan(furtherFen))}</small>
                      </b>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <footer>{words.hotline(hotline)}</footer>
          </>
        )}
      </Fetched>
    </main>
  );
}
