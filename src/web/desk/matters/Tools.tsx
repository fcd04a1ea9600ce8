import type { Matter } from "#web/api/types.ts";
import { App, Button, Dropdown } from "antd";
import { Ellipsis, Link2, Printer } from "lucide-react";
import { useState } from "react";
import { LinkDialog } from "./LinkDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import s from "./MatterPage.module.css";
import { paperAddress } from "./papers.ts";
import { linkWords, matterWords } from "./words.ts";

/** What one does with a matter as a thing: copy its address, print its papers, tie it to another. */
export function Tools({ matter }: { readonly matter: Matter }) {
  const { message } = App.useApp();
  const [asking, ask] = useState<"link" | "merge">();
  const papers = matter.papers.map(({ paper, title }) => ({
    key: paper,
    label: (
      <a href={paperAddress(matter.id, paper)} target="_blank" rel="noreferrer">
        {title}
      </a>
    ),
  }));
  const more = [
    { key: "link", label: linkWords.link },
    { key: "merge", label: linkWords.merge, disabled: matter.final },
  ];
  const copy = () => {
    void navigator.clipboard?.writeText(`${location.origin}/matters/${matter.number}`);
    void message.info(matterWords.copied);
  };
  return (
    <div className={s["tools"]}>
      <Button type="text" size="small" icon={<Link2 size={15} />} aria-label={matterWords.copyLink} onClick={copy} />
      <Dropdown trigger={["click"]} menu={{ items: papers }} disabled={papers.length === 0} placement="bottomRight">
        <Button type="text" size="small" icon={<Printer size={15} />} aria-label={matterWords.print} />
      </Dropdown>
      <Dropdown
        trigger={["click"]}
        menu={{ items: more, onClick: ({ key }) => ask(key as "link") }}
        placement="bottomRight"
      >
        <Button type="text" size="small" icon={<Ellipsis size={15} />} aria-label={matterWords.more} />
      </Dropdown>
      <LinkDialog matter={matter} open={asking === "link"} onClose={() => ask(undefined)} />
      <MergeDialog matter={matter} open={asking === "merge"} onClose={() => ask(undefined)} />
    </div>
  );
}
