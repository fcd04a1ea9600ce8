import { api } from "#web/api/client.ts";
import type { ImportResult } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Table, Upload } from "antd";
import { Download, FileUp } from "lucide-react";
import { useState } from "react";
import s from "./ImportPage.module.css";
import { importWords } from "./words.ts";

/** Homes and their people from a sheet: first looked through, then taken in as a whole or not at all. */
export function Page() {
  const { project, chosen } = useProject();
  return (
    <>
      <PageHead title={importWords.title} note={importWords.note}>
        <Button icon={<Download size={14} aria-hidden />} href="/api/homes/template.xlsx" download>
          {importWords.template}
        </Button>
      </PageHead>
      {project ? <Steps project={project} name={chosen?.name ?? ""} /> : <Empty title={importWords.chooseProject} />}
    </>
  );
}

interface Sent {
  readonly file: File;
  readonly dry: boolean;
}

function Steps({ project, name }: { readonly project: string; readonly name: string }) {
  const [file, setFile] = useState<File>();
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: ({ file, dry }: Sent) => {
      const body = new FormData();
      body.set("file", file);
      return api<ImportResult>("/api/homes/import", { method: "POST", body, query: { project, dry } });
    },
    onSuccess: (_, { dry }) => dry || client.invalidateQueries(),
  });
  const check = (file: File) => {
    setFile(file);
    send.mutate({ file, dry: true });
  };
  const again = () => {
    setFile(undefined);
    send.reset();
  };
  return (
    <div className={s["steps"]}>
      <p>
        {importWords.project} <b>{name}</b>
      </p>
      {!file && (
        <Upload.Dragger
          accept=".xlsx,.csv"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => (check(chosen), false)}
          aria-label={importWords.file}
        >
          <FileUp size={28} strokeWidth={1.5} aria-hidden />
          <p>{importWords.drop}</p>
          <small>{importWords.dropMore}</small>
        </Upload.Dragger>
      )}
      {file && <p className={s["file"]}>{file.name}</p>}
      {send.isPending && <p role="status">{send.variables.dry ? importWords.checking : importWords.importing}</p>}
      {send.isError && <Alert type="error" title={importWords.wrong} description={reasonOf(send.error)} />}
      {file && send.data && (
        <Told result={send.data} done={!send.variables?.dry} onImport={() => send.mutate({ file, dry: false })} />
      )}
      {file && !send.isPending && (
        <Button type="text" onClick={again}>
          {importWords.other}
        </Button>
      )}
    </div>
  );
}

interface ToldProps {
  readonly result: ImportResult;
  readonly done: boolean;
  readonly onImport: () => void;
}
function Told({ result: { rows, created, changed, problems }, done, onImport }: ToldProps) {
  if (problems.length > 0) return <Problems problems={problems} />;
  if (done)
    return (
      <Alert
        type="success"
        title={importWords.done(created, changed)}
        action={<Link to="/homes">{importWords.toPlan}</Link>}
      />
    );
  return (
    <div className={s["would"]} role="status">
      <b>{importWords.rows(rows)}</b>
      <span>{importWords.would(created, changed)}</span>
      <Button type="primary" onClick={onImport}>
        {importWords.import(rows)}
      </Button>
    </div>
  );
}

const Problems = ({ problems }: Pick<ImportResult, "problems">) => (
  <>
    <Alert type="warning" title={importWords.problems(problems.length)} />
    <Table
      size="small"
      rowKey={({ row, column, problem }) => `${row}${column}${problem}`}
      dataSource={problems}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: importWords.row, dataIndex: "row", width: 72, align: "right" },
        { title: importWords.column, dataIndex: "column", width: 140 },
        { title: importWords.problem, dataIndex: "problem" },
      ]}
    />
  </>
);
