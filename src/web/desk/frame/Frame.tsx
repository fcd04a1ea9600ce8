import { useMe } from "#web/api/queries.ts";
import { workbench } from "#web/desk/workbench/queries.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { CircleHelp, Search } from "lucide-react";
import { Button } from "antd";
import { useState } from "react";
import s from "./Frame.module.css";
import { Mark } from "#web/ui/Mark.tsx";
import { useFrameKeys } from "./keys.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import { useLive, useLiveState } from "./live.ts";
import { Nav } from "./Nav.tsx";
import { Notices } from "./Notices.tsx";
import { Palette } from "./Palette.tsx";
import { useProject } from "./project.ts";
import { ProjectSwitch } from "./ProjectSwitch.tsx";
import { signOut } from "./Seat.tsx";
import { SignInAgain } from "./SignInAgain.tsx";
import { frameWords } from "./words.ts";

/** Who still has to set up one-time codes sees their account alone, and the desk after that. */
export function Frame() {
  return useMe().owesTotp ? <AccountFirst /> : <Whole />;
}

function AccountFirst() {
  const { staff } = useMe();
  const isThere = useRouterState({ select: ({ location }) => location.pathname === "/account" });
  return (
    <div className={s["alone"]}>
      <header>
        <p className={s["house"]}>
          <Mark size={22} />
          {frameWords.house}
        </p>
        <Button type="text" onClick={() => void signOut(staff.id)}>
          {frameWords.signOut}
        </Button>
      </header>
      <main className={s["main"]}>{isThere ? <Outlet /> : <Navigate to="/account" search={{}} replace />}</main>
      <SignInAgain />
    </div>
  );
}

/** Left the nouns in the order of use, on top one search, the project and what is live. */
function Whole() {
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  useLive();
  useFrameKeys({ search: () => setSearching(true), help: () => setHelping(true) });
  return (
    <div className={s["frame"]}>
      <Nav />
      <header className={s["top"]} aria-label={frameWords.top}>
        <ProjectSwitch />
        <button type="button" className={s["search"]} onClick={() => setSearching(true)}>
          <Search size={15} aria-hidden />
          <span>{frameWords.searchHint}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <div className={s["right"]}>
          <Live />
          <Late />
          <Notices />
          <button
            type="button"
            className={s["pill"]}
            aria-label={frameWords.keys}
            title={frameWords.keys}
            onClick={() => setHelping(true)}
          >
            <CircleHelp size={16} aria-hidden />
          </button>
        </div>
      </header>
      <main className={s["main"]}>
        <Outlet />
      </main>
      <Palette open={searching} onClose={() => setSearching(false)} />
      <KeysHelp open={helping} onClose={() => setHelping(false)} />
      <SignInAgain />
    </div>
  );
}

function Live() {
  const lost = useLiveState() === "lost";
  return (
    <span className={s["pill"]} role="status" title={lost ? frameWords.lostMore : frameWords.liveMore}>
      <i className={s["live"]} data-lost={lost ? "" : undefined} />
      {lost ? frameWords.lost : frameWords.live}
    </span>
  );
}

function Late() {
  const { data } = useQuery(workbench({ ...useProject() }));
  if (!data || data.counts.late === 0) return null;
  return (
    <Link to="/matters" search={{ awaits: "me", late: "true" }} className={s["pill"]}>
      {frameWords.late} <b>{data.counts.late}</b>
    </Link>
  );
}
