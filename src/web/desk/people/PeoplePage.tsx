import { usePages } from "#web/api/pages.ts";
import { reveal, useMay } from "#web/api/queries.ts";
import type { PersonHit } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Listed, totalOf } from "#web/ui/Listed.tsx";
import { MaskedPhone } from "#web/ui/MaskedPhone.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { SearchBox } from "#web/ui/SearchBox.tsx";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Drawer, Table, Tooltip, type TableColumnsType } from "antd";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import list from "#web/ui/List.module.css";
import s from "./People.module.css";
import { PersonForm } from "./PersonForm.tsx";
import { peopleWords } from "./words.ts";

/** Every customer one may see; found by name, phone, plate, pinyin. */
export function Page() {
  const { text = "" } = useSearch({ from: "/frame/people" });
  const navigate = useNavigate();
  const may = useMay("people.edit");
  const [adding, setAdding] = useState(false);
  const pages = usePages<PersonHit>("people", "/api/people", { text });
  const total = totalOf(pages.data);
  const find = (text: string) => void navigate({ to: "/people", search: text ? { text } : {}, replace: true });
  return (
    <div className={list["page"]}>
      <PageHead title={peopleWords.title} note={total && peopleWords.count(total)}>
        <SearchBox label={peopleWords.find} value={text} onSearch={find} width={280} />
        <Tooltip title={may ? "" : peopleWords.mayNot}>
          <Button icon={<UserPlus size={14} aria-hidden />} disabled={!may} onClick={() => setAdding(true)}>
            {peopleWords.add}
          </Button>
        </Tooltip>
      </PageHead>
      <div className={list["table"]}>
        <Listed
          pages={pages}
          what={peopleWords.what}
          empty={
            <Empty title={text ? peopleWords.none : peopleWords.empty}>
              {text ? peopleWords.noneMore : peopleWords.emptyMore}
            </Empty>
          }
        >
          {(rows) => <Rows rows={rows} />}
        </Listed>
      </div>
      <Drawer open={adding} onClose={() => setAdding(false)} title={peopleWords.add} size={420} destroyOnHidden>
        <PersonForm
          onDone={(id) => (id ? void navigate({ to: "/people/$person", params: { person: id } }) : setAdding(false))}
        />
      </Drawer>
    </div>
  );
}

function Rows({ rows }: { readonly rows: PersonHit[] }) {
  const mayReveal = useMay("people.reveal");
  const columns: TableColumnsType<PersonHit> = [
    {
      title: peopleWords.name,
      width: 220,
      render: (_, { id, name }) => (
        <Link to="/people/$person" params={{ person: id }}>
          {name}
        </Link>
      ),
    },
    {
      title: peopleWords.phone,
      width: 220,
      render: (_, { id, name, phone }) =>
        phone && (
          <MaskedPhone
            masked={phone}
            whose={name}
            {...(mayReveal && { onReveal: (reason: string) => reveal(id, "phone", reason) })}
          />
        ),
    },
    {
      title: peopleWords.homes,
      ellipsis: true,
      render: (_, { homes }) =>
        homes.map(({ id, name, roleTitle }) => (
          <span key={id} className={s["home"]}>
            <Link to="/homes/$home" params={{ home: id }}>
              {name}
            </Link>
            <small>{roleTitle}</small>
          </span>
        )),
    },
    {
      title: peopleWords.open,
      width: 100,
      align: "right",
      render: (_, { id, open }) =>
        open > 0 && (
          <Link to="/matters" search={{ person: id }}>
            {peopleWords.openCount(open)}
          </Link>
        ),
    },
  ];
  return <Table rowKey="id" size="small" pagination={false} tableLayout="fixed" columns={columns} dataSource={rows} />;
}
