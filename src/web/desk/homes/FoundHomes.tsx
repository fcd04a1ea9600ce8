import { usePages } from "#web/api/pages.ts";
import type { HomeRow } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Listed } from "#web/ui/Listed.tsx";
import { Table } from "antd";
import s from "./Homes.module.css";
import { homeWords, planWords } from "./words.ts";

interface Props {
  readonly text: string;
  readonly chosen: string | undefined;
  readonly onChoose: (home: string) => void;
}

/** Homes by room or name, where one does not look for them by eye. */
export function FoundHomes({ text, chosen, onChoose }: Props) {
  const { project } = useProject();
  const pages = usePages<HomeRow>("homes", "/api/homes", { text, project });
  return (
    <div className={s["found"]}>
      <Listed
        pages={pages}
        what={homeWords.what}
        empty={<Empty title={planWords.notFound}>{planWords.notFoundMore}</Empty>}
      >
        {(rows) => (
          <Table<HomeRow>
            rowKey="id"
            size="small"
            pagination={false}
            aria-label={planWords.found}
            dataSource={rows}
            rowClassName={({ id }) => (id === chosen ? "ant-table-row-selected" : "")}
            onRow={({ id }) => ({ onClick: () => onChoose(id) })}
            columns={[
              {
                title: homeWords.what,
                render: (_, { id, name }) => (
                  <button type="button" className={s["name"]} onClick={() => onChoose(id)}>
                    {name}
                  </button>
                ),
              },
              { title: homeWords.use, dataIndex: "useTitle" },
              { title: homeWords.occupied, dataIndex: "occupiedTitle" },
              { title: homeWords.manager, render: (_, { accountManager }) => accountManager?.name },
              { title: homeWords.area, align: "right", render: (_, { builtArea }) => homeWords.areaValue(builtArea) },
            ]}
          />
        )}
      </Listed>
    </div>
  );
}
