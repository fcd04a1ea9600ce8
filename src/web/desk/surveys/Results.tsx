import { api } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { useMay } from "#web/api/queries.ts";
import type { AskedHome, SurveyResults } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { Listed } from "#web/ui/Listed.tsx";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Table } from "antd";
import { survey as surveyOf } from "./queries.ts";
import s from "./Surveys.module.css";
import { surveyWords } from "./words.ts";

/** The indices of a survey, item by item, with how many stand behind each. */
export function Results({ id }: { readonly id: string }) {
  const query = useQuery(surveyOf(id));
  return (
    <Fetched query={query} what={surveyWords.what}>
      {(found) => <Shown found={found} />}
    </Fetched>
  );
}

const indexWords = ({ value, band }: { readonly value?: number; readonly band?: string }) =>
  value === undefined ? surveyWords.few : `${value.toFixed(1)}${band ? ` ${band}` : ""}`;

function Shown({ found }: { readonly found: SurveyResults }) {
  const { id, title, period, groups, titles, total, satisfied, recommends, remarks, closedAt } = found;
  const [mayRun, mayEnter] = [useMay("surveys.run"), useMay("surveys.enter")];
  const rows = groups.flatMap((group) =>
    group.items.map((item) => ({ key: item.item, group: group.title, title: titles[item.item], ...item })),
  );
  return (
    <section aria-label={title}>
      <h2>
        {title} {period}
      </h2>
      <p>
        {surveyWords.total} {indexWords(total)}
        {satisfied &&
          ` · ${surveyWords.satisfied} ${satisfied.value === undefined ? surveyWords.few : `${satisfied.value}%`}`}
        {recommends && ` · ${surveyWords.recommends} ${recommends.value ?? surveyWords.few}`}
      </p>
      <div className={s["tools"]}>
        <a href={`/api/surveys/${id}/export`}>{surveyWords.export}</a>
        {mayEnter && (
          <a href={`/api/surveys/${id}/form`} target="_blank" rel="noreferrer">
            {surveyWords.form}
          </a>
        )}
        {mayRun && !closedAt && <Close id={id} />}
      </div>
      <Table
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: surveyWords.group, dataIndex: "group", width: 130 },
          { title: surveyWords.item, dataIndex: "title" },
          { title: surveyWords.n, dataIndex: "n", width: 80, align: "right" },
          { title: surveyWords.index, width: 130, align: "right", render: (_, row) => indexWords(row) },
        ]}
      />
      {remarks.length > 0 && <h2>{surveyWords.remarks}</h2>}
      <ul>
        {remarks.map(({ at, words, comments }) => (
          <li key={at}>
            {[words, ...Object.entries(comments).map(([item, said]) => `${titles[item]}：${said}`)]
              .filter(Boolean)
              .join("；")}
          </li>
        ))}
      </ul>
      {mayEnter && !closedAt && <OpenHomes id={id} />}
    </section>
  );
}

function Close({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const close = async () => {
    try {
      await api(`/api/surveys/${id}/close`, { method: "POST" });
      await client.invalidateQueries({ queryKey: ["surveys"] });
      await client.invalidateQueries({ queryKey: ["survey", id] });
    } catch (error) {
      void message.error(reasonOf(error));
    }
  };
  return (
    <Button size="small" onClick={() => void close()}>
      {surveyWords.close}
    </Button>
  );
}

function OpenHomes({ id }: { readonly id: string }) {
  const pages = usePages<AskedHome>("asked", `/api/surveys/${id}/homes`, { open: true });
  const { message } = App.useApp();
  const copy = async (path: string) => {
    await navigator.clipboard?.writeText(new URL(path, location.origin).href);
    void message.success(surveyWords.copied);
  };
  return (
    <>
      <h2>{surveyWords.open}</h2>
      <Listed pages={pages} what={surveyWords.open} empty={null}>
        {(rows) => (
          <ul className={s["homes"]}>
            {rows.map(({ id: invitation, home, address }) => (
              <li key={invitation}>
                {home.name}
                <span>
                  <Button size="small" type="text" onClick={() => void copy(address ?? "")}>
                    {surveyWords.copy}
                  </Button>
                  <a href={`/api/surveys/${id}/form?invitation=${invitation}`} target="_blank" rel="noreferrer">
                    {surveyWords.print}
                  </a>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </>
  );
}
