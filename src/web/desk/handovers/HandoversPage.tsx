import { useMay } from "#web/api/queries.ts";
import type { Campaign } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import list from "#web/ui/List.module.css";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Drawer, Table, Tooltip, type TableColumnsType } from "antd";
import { KeyRound, Plus } from "lucide-react";
import { CampaignForm } from "./CampaignForm.tsx";
import s from "./Handovers.module.css";
import { Progress } from "./Progress.tsx";
import { campaigns } from "./queries.ts";
import { handoverWords as words } from "./words.ts";

/** Every hand-over campaign, and how far each is (X1–X5). */
export function Page() {
  const { project } = useProject();
  const query = useQuery(campaigns(project));
  const may = useMay("handovers.run");
  const { edit } = useSearch({ from: "/frame/handovers" });
  const navigate = useNavigate();
  const go = (edit?: string) => void navigate({ to: "/handovers", search: edit ? { edit } : {}, replace: true });
  const add = (
    <Tooltip title={may ? "" : words.mayNot}>
      <Button icon={<Plus size={14} aria-hidden />} disabled={!may} onClick={() => go("new")}>
        {words.add}
      </Button>
    </Tooltip>
  );
  return (
    <div className={list["page"]}>
      <PageHead title={words.title} note={query.data && words.count(query.data.length)}>
        {add}
      </PageHead>
      <div className={list["table"]} tabIndex={0}>
        <Fetched query={query} what={words.what}>
          {(all) =>
            all.length === 0 ? (
              <Empty icon={KeyRound} title={words.none} first={add}>
                {words.noneMore}
              </Empty>
            ) : (
              <Table
                rowKey="id"
                size="small"
                pagination={false}
                tableLayout="fixed"
                columns={columns}
                dataSource={all}
              />
            )
          }
        </Fetched>
      </div>
      <Drawer
        open={may && edit === "new"}
        onClose={() => go()}
        title={words.add}
        size={520}
        mask={false}
        destroyOnHidden
      >
        <CampaignForm
          onDone={(id) =>
            id ? void navigate({ to: "/handovers/$campaign", params: { campaign: id }, search: {} }) : go()
          }
        />
      </Drawer>
    </div>
  );
}

const columns: TableColumnsType<Campaign> = [
  {
    title: words.name,
    width: 240,
    render: (_, { id, name, closed }) => (
      <>
        <Link to="/handovers/$campaign" params={{ campaign: id }} search={{}}>
          {name}
        </Link>{" "}
        {closed && <span className={s["quiet"]}>{words.closed}</span>}
      </>
    ),
  },
  { title: words.buildings, width: 180, render: (_, { buildings }) => buildings.map(({ name }) => name).join("、") },
  { title: words.days, width: 220, render: (_, { firstDay, lastDay }) => words.range(firstDay, lastDay) },
  { title: words.venue, ellipsis: true, dataIndex: "venue" },
  { title: words.progress, width: 260, render: (_, of) => <Progress of={of} /> },
];
