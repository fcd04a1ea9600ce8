import { api } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { reveal, useMay } from "#web/api/queries.ts";
import type { CallToMake } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { Listed } from "#web/ui/Listed.tsx";
import { MaskedPhone } from "#web/ui/MaskedPhone.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Input, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import s from "./Tell.module.css";
import { tellWords } from "./tell-words.ts";

/** Whom to call, what to say, and what they asked. */
export function CallList({ project }: { readonly project: string | undefined }) {
  const pages = usePages<CallToMake>("calls", "/api/calls", { project });
  const mayReveal = useMay("people.reveal");
  const columns: TableColumnsType<CallToMake> = [
    { title: tellWords.home, width: 110, render: (_, { home }) => home.name },
    {
      title: tellWords.person,
      width: 100,
      render: (_, { person: { id, name } }) => (
        <Link to="/people/$person" params={{ person: id }}>
          {name}
        </Link>
      ),
    },
    {
      title: tellWords.number,
      width: 190,
      render: (_, { phone, person }) =>
        phone && (
          <MaskedPhone
            masked={phone}
            whose={person.name}
            {...(mayReveal && { onReveal: (reason: string) => reveal(person.id, "phone", reason) })}
          />
        ),
    },
    { title: tellWords.said, render: (_, { words }) => <p className={s["words"]}>{words}</p> },
    { title: tellWords.why, width: 140, dataIndex: "why" },
    {
      title: tellWords.matter,
      width: 170,
      render: (_, { matter }) => (
        <Link to="/matters/$number" params={{ number: matter.number }} search={{}}>
          {matter.number}
        </Link>
      ),
    },
    { title: tellWords.note2, width: 280, render: (_, call) => <Noted call={call} /> },
  ];
  return (
    <Listed
      pages={pages}
      what={tellWords.calls}
      empty={<Empty title={tellWords.noCalls}>{tellWords.noCallsMore}</Empty>}
    >
      {(rows) => <Table rowKey="id" size="small" pagination={false} columns={columns} dataSource={rows} />}
    </Listed>
  );
}

function Noted({ call: { id, person } }: { readonly call: CallToMake }) {
  const [question, setQuestion] = useState("");
  const [answer, setAnswer] = useState("");
  const client = useQueryClient();
  const { message } = App.useApp();
  const note = async (answered: boolean) => {
    const asked = { ...(question && { question }), ...(answer && { answer }) };
    try {
      await api(`/api/calls/${id}`, { method: "POST", body: { answered, ...asked } });
      void message.success(tellWords.done(person.name));
      await client.invalidateQueries({ queryKey: ["calls"] });
    } catch (error) {
      void message.error(reasonOf(error));
    }
  };
  return (
    <div className={s["call"]}>
      <Input
        size="small"
        value={question}
        placeholder={tellWords.question}
        aria-label={`${person.name} ${tellWords.question}`}
        onChange={({ target }) => setQuestion(target.value)}
      />
      <Input
        size="small"
        value={answer}
        placeholder={tellWords.answer}
        aria-label={`${person.name} ${tellWords.answer}`}
        onChange={({ target }) => setAnswer(target.value)}
      />
      <div>
        <Button size="small" onClick={() => void note(true)}>
          {tellWords.answered}
        </Button>
        <Button size="small" type="text" onClick={() => void note(false)}>
          {tellWords.missed}
        </Button>
      </div>
    </div>
  );
}
