import { useMe } from "#web/api/queries.ts";
import { Dropdown } from "antd";
import { ChevronsUpDown } from "lucide-react";
import s from "./Frame.module.css";
import { chooseProject, useProject } from "./project.ts";
import { frameWords } from "./words.ts";

/** The project the desk looks at; who serves but one has nothing to switch. */
export function ProjectSwitch() {
  const { projects } = useMe();
  const { chosen } = useProject();
  const name = chosen?.name ?? frameWords.allProjects;
  if (projects.length < 2) return <span className={s["project"]}>{name}</span>;
  const items = [
    ...projects.map(({ id, name: label }) => ({ key: id, label })),
    { type: "divider" as const },
    { key: "all", label: frameWords.allProjects },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items,
        selectedKeys: [chosen?.id ?? "all"],
        onClick: ({ key }) => chooseProject(key === "all" ? undefined : key),
      }}
    >
      <button type="button" className={s["project"]} aria-label={frameWords.project(name)}>
        {name}
        <ChevronsUpDown size={14} aria-hidden />
      </button>
    </Dropdown>
  );
}
