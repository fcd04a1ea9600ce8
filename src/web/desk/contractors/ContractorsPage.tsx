import { partTitles } from "#procedures/warranty-parts.ts";
import { api } from "#web/api/client.ts";
import { useMay } from "#web/api/queries.ts";
import type { Contractor } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import list from "#web/ui/List.module.css";
import { MaskedPhone } from "#web/ui/MaskedPhone.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Drawer, Table, Tooltip, type TableColumnsType } from "antd";
import { HardHat, Pencil, Plus, UserPlus } from "lucide-react";
import { ContractorForm } from "./ContractorForm.tsx";
import s from "./Contractors.module.css";
import { PersonForm } from "./PersonForm.tsx";
import { contractors, working } from "./queries.ts";
import { TermsForm } from "./TermsForm.tsx";
import { contractorWords as words } from "./words.ts";

/** The firms that built the estates: contract limits, slips in hand, those late, and who of them signs in (O1, W2). */
export function Page() {
  const query = useQuery(contractors);
  const may = useMay("contractors.edit");
  const { edit } = useSearch({ from: "/frame/contractors" });
  const navigate = useNavigate();
  const go = (edit?: string) => void navigate({ to: "/contractors", search: edit ? { edit } : {}, replace: true });
  const add = (
    <Tooltip title={may ? "" : words.mayNot}>
      <Button icon={<Plus size={14} aria-hidden />} disabled={!may} onClick={() => go("new")}>
        {words.add}
      </Button>
    </Tooltip>
  );
  return (
    <div className={list["page"]}>
      <PageHead title={words.title} note={query.data && words.count(working(query.data).length)}>
        {add}
      </PageHead>
      <div className={list["table"]} tabIndex={0}>
        <Fetched query={query} what={words.what}>
          {(all) =>
            all.length === 0 ? (
              <Empty icon={HardHat} title={words.none} first={add}>
                {words.noneMore}
              </Empty>
            ) : (
              <Rows rows={all} may={may} onEdit={go} />
            )
          }
        </Fetched>
      </div>
      {may && <Edits all={query.data ?? []} edit={edit} onDone={() => go()} />}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly Contractor[];
  readonly may: boolean;
  readonly onEdit: (what: string) => void;
}

function Rows({ rows, may, onEdit }: RowsProps) {
  const mayReveal = useMay("people.reveal") || may;
  const phoneOf = (id: string) => async (reason: string) =>
    (await api<{ value: string }>(`/api/contractors/${id}/phone`, { method: "POST", body: { reason } })).value;
  const columns: TableColumnsType<Contractor> = [
    {
      title: words.name,
      width: 180,
      render: (_, { name, endedOn }) => (
        <>
          <b>{name}</b> {endedOn && <span className={s["quiet"]}>{words.ended(endedOn)}</span>}
        </>
      ),
    },
    { title: words.trade, width: 100, dataIndex: "trade" },
    { title: words.contact, width: 90, dataIndex: "contact" },
    {
      title: words.phone,
      width: 150,
      render: (_, { id, name, phone }) =>
        phone && <MaskedPhone masked={phone} whose={name} {...(mayReveal && { onReveal: phoneOf(id) })} />,
    },
    {
      title: words.open,
      width: 70,
      align: "right",
      render: (_, { id, name, open }) => (
        <Link to="/matters" search={{ contractor: id }} aria-label={words.seeOpen(name, open)}>
          {open}
        </Link>
      ),
    },
    {
      title: words.late,
      width: 70,
      align: "right",
      render: (_, { id, late }) =>
        late > 0 && (
          <Link to="/matters" search={{ contractor: id, late: "true" }} className={s["late"]}>
            {late}
          </Link>
        ),
    },
    { title: words.terms, render: (_, row) => <Terms of={row} /> },
    { title: words.people, width: 150, render: (_, row) => <People of={row} /> },
    {
      width: 210,
      align: "right",
      render: (_, { id, name }) =>
        may && (
          <>
            <Button type="text" size="small" aria-label={words.termsOf(name)} onClick={() => onEdit(`terms:${id}`)}>
              {words.terms}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<UserPlus size={13} aria-hidden />}
              aria-label={words.peopleOf(name)}
              onClick={() => onEdit(`person:${id}`)}
            >
              {words.addPerson}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<Pencil size={13} aria-hidden />}
              aria-label={words.editOf(name)}
              onClick={() => onEdit(`contractor:${id}`)}
            />
          </>
        ),
    },
  ];
  return (
    <Table rowKey="id" size="small" pagination={false} tableLayout="fixed" columns={columns} dataSource={[...rows]} />
  );
}

const Terms = ({ of: { terms } }: { readonly of: Contractor }) =>
  terms.length === 0 ? (
    <span className={s["quiet"]}>{words.noTerms}</span>
  ) : (
    <div className={s["people"]}>
      {terms.map(({ part, count, unit }) => (
        <span key={part}>
          {(partTitles as Readonly<Record<string, string>>)[part]} {count}
          {words.units[unit]}
        </span>
      ))}
    </div>
  );

const People = ({ of: { people } }: { readonly of: Contractor }) =>
  people.length === 0 ? (
    <span className={s["quiet"]}>{words.nobody}</span>
  ) : (
    <div className={s["people"]}>
      {people.map(({ id, name }) => (
        <span key={id}>{name}</span>
      ))}
    </div>
  );

interface EditsProps {
  readonly all: readonly Contractor[];
  readonly edit: string | undefined;
  readonly onDone: () => void;
}

/** The forms, beside the list: `new`, `contractor:<id>`, `terms:<id>`, `person:<id>`. */
function Edits({ all, edit = "", onDone }: EditsProps) {
  const [what, id] = edit.split(":");
  const of = all.find((each) => each.id === id);
  const shown =
    what === "new"
      ? { title: words.add, form: <ContractorForm onDone={onDone} /> }
      : of && what === "contractor"
        ? { title: words.editOf(of.name), form: <ContractorForm of={of} onDone={onDone} /> }
        : of && what === "terms"
          ? { title: words.termsOf(of.name), form: <TermsForm of={of} onDone={onDone} /> }
          : of && what === "person"
            ? { title: words.peopleOf(of.name), form: <PersonForm of={of} onDone={onDone} /> }
            : undefined;
  return (
    <Drawer open={!!shown} onClose={onDone} title={shown?.title} size={460} mask={false} destroyOnHidden>
      {shown?.form}
    </Drawer>
  );
}
