import { api } from "#web/api/client.ts";
import { client } from "#web/api/queries.ts";
import type { Notice, Page } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { exact, momentWords } from "#web/ui/when.ts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Popover } from "antd";
import { Bell, BellOff } from "lucide-react";
import { useState } from "react";
import s from "./Notices.module.css";
import { frameWords, noticeWords } from "./words.ts";

const notices = queryOptions({
  queryKey: ["notices"],
  queryFn: ({ signal }) => api<Page<Notice> & { unread?: number }>("/api/notices", { signal }),
});

async function markRead(ids?: readonly string[]) {
  await api("/api/notices/read", { method: "POST", body: ids ? { ids } : {} });
  await client.invalidateQueries({ queryKey: ["notices"] });
}

/** What the system has told me: unread first by number, each leads to its matter. */
export function Notices() {
  const [open, setOpen] = useState(false);
  const query = useQuery(notices);
  const unread = query.data?.unread ?? query.data?.rows.filter(({ read }) => !read).length ?? 0;
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomRight"
      arrow={false}
      content={
        <div className={s["box"]}>
          <div className={s["head"]}>
            <h2>{noticeWords.title}</h2>
            {unread > 0 && (
              <Button type="link" size="small" onClick={() => void markRead()}>
                {noticeWords.allRead}
              </Button>
            )}
          </div>
          <Fetched query={query} what={noticeWords.what}>
            {({ rows }) => <List rows={rows} onGone={() => setOpen(false)} />}
          </Fetched>
        </div>
      }
    >
      <button type="button" className={s["bell"]} aria-label={frameWords.notices(unread)}>
        <Bell size={16} aria-hidden />
        {unread > 0 && <b>{unread > 99 ? "99+" : unread}</b>}
      </button>
    </Popover>
  );
}

function List({ rows, onGone }: { readonly rows: readonly Notice[]; readonly onGone: () => void }) {
  const now = useNow();
  const navigate = useNavigate();
  if (rows.length === 0)
    return (
      <Empty icon={BellOff} title={noticeWords.none}>
        {noticeWords.noneMore}
      </Empty>
    );
  const open = ({ id, read, matter }: Notice) => {
    if (!read) void markRead([id]);
    if (!matter) return;
    onGone();
    void navigate({ to: "/matters/$number", params: { number: matter.number }, search: {} });
  };
  return (
    <ul className={s["list"]}>
      {rows.map((one) => (
        <li key={one.id} data-unread={one.read ? undefined : ""}>
          <button type="button" onClick={() => open(one)}>
            <i role="img" {...(one.read ? { "aria-hidden": true } : { "aria-label": noticeWords.unread })} />
            <span>{one.words}</span>
            <time dateTime={one.at} title={exact(one.at)}>
              {momentWords(one.at, now)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  );
}
