import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented } from "antd";
import { CallList } from "./CallList.tsx";
import s from "./Tell.module.css";
import { TellForm } from "./TellForm.tsx";
import { tellWords } from "./tell-words.ts";

/** Telling many people: write it and see whom it reaches; call whom it did not. */
export function Page() {
  const { project } = useProject();
  const { tab } = useSearch({ from: "/frame/notices" });
  const navigate = useNavigate();
  const shown = tab === "calls" ? "calls" : "write";
  return (
    <div className={s["page"]}>
      <PageHead title={tellWords.title} note={tellWords.note}>
        <Link to="/matters" search={{ procedure: "notice", status: "all" }}>
          {tellWords.all}
        </Link>
        <Segmented
          value={shown}
          onChange={(value) => void navigate({ to: "/notices", search: { tab: value } })}
          options={(["write", "calls"] as const).map((value) => ({ value, label: tellWords.tabs[value] }))}
        />
      </PageHead>
      <div className={s["body"]}>
        {shown === "calls" ? (
          <CallList project={project} />
        ) : project ? (
          <TellForm project={project} />
        ) : (
          <Empty title={tellWords.chooseProject}>{tellWords.chooseProjectMore}</Empty>
        )}
      </div>
    </div>
  );
}
