import { home as homeQuery } from "#web/api/queries.ts";
import type { ArchiveHome, ArchiveRow } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import list from "#web/ui/List.module.css";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Table } from "antd";
import s from "./Archive.module.css";
import { columns } from "./columns.tsx";
import { homeArchive } from "./queries.ts";
import { homeArchiveWords } from "./words.ts";

/** Everything that is kept of one home, by category (一户一档). */
export function Page() {
  const { home } = useParams({ from: "/frame/homes/$home/archive" });
  const card = useQuery(homeQuery(home));
  return (
    <div className={list["page"]}>
      <PageHead title={homeArchiveWords.title(card.data?.name ?? "")}>
        <Link to="/homes/$home" params={{ home }} search={{}}>
          {homeArchiveWords.home}
        </Link>
      </PageHead>
      <Fetched query={useQuery(homeArchive(home))} what={homeArchiveWords.what}>
        {(file) => <File file={file} />}
      </Fetched>
    </div>
  );
}

const tellingApart = [0, 1, 4, 5, 6, 7, 8];

function File({ file: { groups, wanted } }: { readonly file: ArchiveHome }) {
  const there = wanted.filter((each) => each.there).length;
  return (
    <div className={s["home"]}>
      {wanted.length > 0 && (
        <section>
          <h2>{homeArchiveWords.complete(there, wanted.length)}</h2>
          <ul className={s["wanted"]} aria-label={homeArchiveWords.wanted}>
            {wanted.map(({ form, title, there: has }) => (
              <li key={form} {...(!has && { "data-absent": "" })}>
                {title} {has ? homeArchiveWords.there : homeArchiveWords.absent}
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.length === 0 && <Empty title={homeArchiveWords.empty}>{homeArchiveWords.emptyMore}</Empty>}
      {groups.map(({ category, title, rows }) => (
        <section key={category}>
          <h2>{title}</h2>
          <Table<ArchiveRow>
            rowKey="id"
            size="small"
            pagination={false}
            tableLayout="fixed"
            columns={columns(false).filter((_, n) => tellingApart.includes(n))}
            dataSource={rows}
          />
        </section>
      ))}
    </div>
  );
}
