import { useMay } from "#web/api/queries.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Table } from "antd";
import { NewSurvey } from "./NewSurvey.tsx";
import { surveys } from "./queries.ts";
import { Results } from "./Results.tsx";
import s from "./Surveys.module.css";
import { Visits } from "./Visits.tsx";
import { surveyWords } from "./words.ts";

/** Surveys with their indices; beside them what is visited of itself: the month's sample, the year's coverage. */
export function Page() {
  const { project } = useProject();
  const { survey } = useSearch({ from: "/frame/surveys" });
  const mayRun = useMay("surveys.run");
  const query = useQuery(surveys(project));
  return (
    <div className={s["page"]}>
      <PageHead title={surveyWords.title} note={surveyWords.note} />
      <div className={s["body"]}>
        <div>
          <Fetched query={query} what={surveyWords.what}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty title={surveyWords.none}>{surveyWords.noneMore}</Empty>
              ) : (
                <Table
                  rowKey="id"
                  size="small"
                  pagination={false}
                  dataSource={rows}
                  columns={[
                    {
                      title: surveyWords.column.survey,
                      render: (_, { id, title, period }) => (
                        <Link to="/surveys" search={{ survey: id }}>
                          {title} {period}
                        </Link>
                      ),
                    },
                    { title: surveyWords.questionnaire, dataIndex: "questionnaireTitle" },
                    {
                      title: surveyWords.column.answers,
                      width: 110,
                      render: (_, { answered, invited }) => surveyWords.answered(answered, invited),
                    },
                    {
                      title: surveyWords.column.closes,
                      width: 110,
                      render: (_, { closesOn, closedAt }) => (closedAt ? surveyWords.closed : closesOn),
                    },
                  ]}
                />
              )
            }
          </Fetched>
          {survey && <Results id={survey} />}
        </div>
        <aside>
          {mayRun && <NewSurvey project={project} />}
          <Visits project={project} />
        </aside>
      </div>
    </div>
  );
}
