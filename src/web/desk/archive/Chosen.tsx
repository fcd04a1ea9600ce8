import { strictest, type Secrecy } from "#kit/forms.ts";
import type { Values } from "#kit/matter.ts";
import { api, freshKey } from "#web/api/client.ts";
import { useMay, useMe } from "#web/api/queries.ts";
import type { ArchiveRow } from "#web/api/types.ts";
import { openMatter } from "#web/desk/intake/open.ts";
import { procedureOf } from "#web/desk/procedures.ts";
import { FormOf } from "#web/forms/FormOf.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Drawer, Form, Tooltip } from "antd";
import { X } from "lucide-react";
import { useRef } from "react";
import s from "./Archive.module.css";
import { BoxPicker } from "./BoxPicker.tsx";
import { archiveChanged } from "./queries.ts";
import { actWords, archiveWords } from "./words.ts";

interface Props {
  readonly rows: readonly ArchiveRow[];
  readonly act: string | undefined;
  readonly onAct: (act: string) => void;
  readonly onDrop: () => void;
}

/** What can be done with the chosen entries together: borrow, box, hand over, destroy. */
export function Chosen({ rows, act, onAct, onDrop }: Props) {
  const may = useMay("archive.keep");
  const close = () => onAct("");
  const key = (name: string, title: string, primary = false) => (
    <Tooltip title={may || primary ? "" : archiveWords.mayNotKeep}>
      <Button {...(primary && { type: "primary" })} disabled={!may && !primary} onClick={() => onAct(name)}>
        {title}
      </Button>
    </Tooltip>
  );
  return (
    <footer className={s["bulk"]} role="region" aria-label={actWords.label}>
      <b>{actWords.chosen(rows.length)}</b>
      {key("borrow", actWords.borrow, true)}
      {key("box", actWords.box)}
      {key("transfer", actWords.transfer)}
      {key("destroy", actWords.destroy)}
      <Button type="text" icon={<X size={14} aria-hidden />} onClick={onDrop}>
        {actWords.drop}
      </Button>
      <Drawer open={act === "box"} onClose={close} title={actWords.box} size={420} destroyOnHidden>
        <BoxForm rows={rows} onDone={onDrop} />
      </Drawer>
      {(["borrow", "transfer", "destroy"] as const).map((name) => (
        <Drawer key={name} open={act === name} onClose={close} title={actWords[name]} size={560} destroyOnHidden>
          <Opening rows={rows} name={name} onDone={onDrop} />
        </Drawer>
      ))}
    </footer>
  );
}

function BoxForm({ rows, onDone }: { readonly rows: readonly ArchiveRow[]; readonly onDone: () => void }) {
  const { message } = App.useApp();
  const save = async ({ box }: { readonly box: string }) => {
    await api(`/api/archive/boxes/${box}/entries`, { method: "POST", body: { entries: rows.map(({ id }) => id) } });
    await archiveChanged();
    void message.success(actWords.boxed(rows.length, actWords.box));
    onDone();
  };
  return (
    <EditForm<{ box: string }> name="boxing" verb={actWords.boxVerb} onSave={save}>
      <Form.Item name="box" label={actWords.chooseBox} rules={[{ required: true, message: actWords.chooseBox }]}>
        <BoxPicker />
      </Form.Item>
    </EditForm>
  );
}

type Wish = "borrow" | "transfer" | "destroy";
const openings = {
  borrow: ["archiveLoan", "apply"],
  transfer: ["archiveTransfer", "list"],
  destroy: ["archiveDestruction", "request"],
} as const;

/** The opening form of a loan, a transfer or a destruction, with what the catalogue knows filled in. */
function Opening({
  rows,
  name,
  onDone,
}: {
  readonly rows: readonly ArchiveRow[];
  readonly name: Wish;
  readonly onDone: () => void;
}) {
  const navigate = useNavigate();
  const { staff } = useMe();
  const { message } = App.useApp();
  const attempt = useRef(freshKey());
  const [procedure, action] = openings[name];
  const [first] = rows;
  if (!first) return null;
  if (rows.some(({ project }) => project.id !== first.project.id)) return <p role="alert">{actWords.several}</p>;
  const initial = initialOf(name, rows, staff.id);
  const submit = async (form: Values) => {
    const opened = await openMatter({ project: first.project.id, procedure, action, form }, attempt.current).catch(
      (error: unknown) => {
        attempt.current = freshKey();
        throw error;
      },
    );
    await archiveChanged();
    void message.success(actWords.opened(opened.number));
    onDone();
    void navigate({ to: "/matters/$number", params: { number: opened.number } });
  };
  return (
    <FormOf
      procedure={procedureOf(procedure)}
      action={action}
      initial={initial}
      known={["archives", "list", "secrecy", "owning"].filter((field) => field in initial)}
      project={first.project.id}
      onSubmit={submit}
      lead={() => (
        <div className={s["listed"]}>
          <b>{actWords.listed(rows.length)}</b>
          <ul aria-label={actWords.list}>
            {rows.map(({ id, number, title }) => (
              <li key={id}>
                {number} {title}
              </li>
            ))}
          </ul>
        </div>
      )}
    />
  );
}

function initialOf(name: Wish, rows: readonly ArchiveRow[], me: string): Values {
  const base = rows.map(({ number, title }) => ({ archiveNo: number, title }));
  if (name === "transfer")
    return {
      transferType: "toCentralArchive",
      list: rows.map(({ medium, missing }, n) => ({
        ...base[n],
        copies: 1,
        mediaType: medium === "electronic" ? "electronic" : "paper",
        isComplete: missing.length === 0,
      })),
    };
  if (name === "destroy")
    return {
      list: rows.map((row, n) => ({
        ...base[n],
        createdOn: row.formedOn,
        retentionCode: row.retention,
        ...(row.keepUntil !== undefined && { retentionUntil: row.keepUntil }),
        ...(row.pages !== undefined && { pages: row.pages }),
        secrecyLevel: row.secrecy,
      })),
    };
  return {
    borrowerType: "internal",
    borrower: me,
    secrecy: strictest(rows.map(({ secrecy }) => secrecy as Secrecy)),
    owning: [...new Set(rows.map(({ department }) => department))],
    archives: rows.map(({ secrecy, department, medium }, n) => ({
      ...base[n],
      secrecyLevel: secrecy,
      owningDepartment: department,
      mediaType: medium === "electronic" ? "electronic" : "copy",
    })),
  };
}
