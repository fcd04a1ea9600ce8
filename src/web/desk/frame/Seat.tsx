import { api } from "#web/api/client.ts";
import { client, useMe } from "#web/api/queries.ts";
import { dropDrafts } from "#web/forms/drafts.ts";
import { Link } from "@tanstack/react-router";
import { Dropdown } from "antd";
import s from "./Frame.module.css";
import { leave } from "./here.ts";
import { frameWords } from "./words.ts";

/** Who sits here; the way to one's own account, and out. */
export function Seat() {
  const { staff, posts } = useMe();
  const items = [
    {
      key: "account",
      label: (
        <Link to="/account" search={{}}>
          {frameWords.account}
        </Link>
      ),
    },
    { type: "divider" as const },
    { key: "out", label: frameWords.signOut, onClick: () => void signOut(staff.id) },
  ];
  return (
    <div className={s["me"]}>
      <Dropdown trigger={["click"]} placement="topLeft" menu={{ items }}>
        <button type="button">
          <i aria-hidden>{staff.name.slice(-1)}</i>
          <b>{staff.name}</b>
          <small>{[...new Set(posts.map(({ title }) => title))].join("、")}</small>
        </button>
      </Dropdown>
    </div>
  );
}

/** Leaves nothing behind on a computer that others use too. */
export async function signOut(staff: string) {
  await api("/api/session", { method: "DELETE" }).catch(() => undefined);
  dropDrafts(staff);
  localStorage.removeItem("uploads");
  client.clear();
  leave();
  location.assign("/sign-in");
}
