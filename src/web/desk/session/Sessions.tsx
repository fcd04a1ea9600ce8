import { api } from "#web/api/client.ts";
import type { SessionRow } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { exact, momentWords } from "#web/ui/when.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Table, type TableColumnsType } from "antd";
import s from "./Account.module.css";
import { deviceOf } from "./device.ts";
import { sessions } from "./queries.ts";
import { sessionWords } from "./words.ts";

/** Where one is signed in; each can be signed out from here. */
export const Sessions = () => (
  <Fetched query={useQuery(sessions)} what={sessionWords.what}>
    {({ rows }) => <Devices rows={rows} />}
  </Fetched>
);

function Devices({ rows }: { readonly rows: readonly SessionRow[] }) {
  const now = useNow();
  const moment = (at: string) => (
    <time dateTime={at} title={exact(at)}>
      {momentWords(at, now)}
    </time>
  );
  const columns: TableColumnsType<SessionRow> = [
    {
      title: sessionWords.device,
      render: (_, { agent, current }) => (
        <>
          {deviceOf(agent)}
          {current && <b className={s["current"]}>{sessionWords.current}</b>}
        </>
      ),
    },
    { title: sessionWords.address, dataIndex: "address" },
    { title: sessionWords.created, render: (_, { createdAt }) => moment(createdAt) },
    { title: sessionWords.seen, render: (_, { seenAt }) => moment(seenAt) },
    { align: "right", width: 88, render: (_, row) => !row.current && <Revoke row={row} /> },
  ];
  return <Table rowKey="id" size="small" pagination={false} columns={columns} dataSource={rows} />;
}

function Revoke({ row: { id, agent } }: { readonly row: SessionRow }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const revoke = useMutation({
    mutationFn: () => api(`/api/sessions/${id}`, { method: "DELETE" }),
    onSuccess: async () => {
      await client.invalidateQueries(sessions);
      void message.success(sessionWords.revoked);
    },
    onError: (error) => void message.error(reasonOf(error)),
  });
  return (
    <Button
      size="small"
      loading={revoke.isPending}
      aria-label={sessionWords.revokeOf(deviceOf(agent))}
      onClick={() => revoke.mutate()}
    >
      {sessionWords.revoke}
    </Button>
  );
}
