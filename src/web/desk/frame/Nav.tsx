import { useMe } from "#web/api/queries.ts";
import { workbench } from "#web/desk/workbench/queries.ts";
import { Mark } from "#web/ui/Mark.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import {
  Banknote,
  Archive,
  BarChart3,
  BookText,
  Building2,
  CalendarDays,
  HardHat,
  Headset,
  House,
  KeyRound,
  LayoutList,
  Megaphone,
  Network,
  NotebookPen,
  Send,
  Smile,
  Store,
  UsersRound,
  type LucideIcon,
} from "lucide-react";
import s from "./Frame.module.css";
import { useProject } from "./project.ts";
import { Seat } from "./Seat.tsx";
import { frameWords, nounTitles } from "./words.ts";

interface Noun {
  readonly to: string;
  readonly title: string;
  readonly icon: LucideIcon;
  /** Only for those who may this; left out, for all. */
  readonly may?: string;
}
const nouns: readonly (readonly Noun[])[] = [
  [
    { to: "/", title: nounTitles.workbench, icon: House },
    { to: "/intake", title: nounTitles.intake, icon: Headset },
    { to: "/matters", title: nounTitles.matters, icon: LayoutList },
  ],
  [
    { to: "/homes", title: nounTitles.homes, icon: Building2 },
    { to: "/people", title: nounTitles.people, icon: UsersRound },
    { to: "/handovers", title: nounTitles.handovers, icon: KeyRound },
    { to: "/contractors", title: nounTitles.contractors, icon: HardHat },
    { to: "/services", title: nounTitles.services, icon: Store },
    { to: "/counter", title: nounTitles.counter, icon: Banknote, may: "money.read" },
  ],
  [
    { to: "/notices", title: nounTitles.notices, icon: Send, may: "notices.tell" },
    { to: "/surveys", title: nounTitles.surveys, icon: Smile, may: "surveys.read" },
    { to: "/outbox", title: nounTitles.outbox, icon: Megaphone, may: "notices.outbox" },
    { to: "/archive", title: nounTitles.archive, icon: Archive },
    { to: "/registers", title: nounTitles.registers, icon: NotebookPen },
    { to: "/reports", title: nounTitles.reports, icon: BarChart3, may: "reports.read" },
  ],
  [
    { to: "/regulations", title: nounTitles.regulations, icon: BookText },
    { to: "/calendar", title: nounTitles.calendar, icon: CalendarDays },
    { to: "/organisation", title: nounTitles.organisation, icon: Network },
  ],
];

/** A contractor's people come for their slips. */
const ofContractors: readonly string[] = ["/", "/matters"];

/** The pages one may open, as the palette and the navigation name them. */
export function useNouns() {
  const { may, posts } = useMe();
  const outside = posts.some(({ post }) => post === "contractorStaff");
  return nouns
    .map((group) => group.filter((noun) => noun.may === undefined || may.includes(noun.may)))
    .map((group) => group.filter(({ to }) => !outside || ofContractors.includes(to)))
    .filter((group) => group.length > 0);
}

/** The nouns in the order of use; what is late and what is due today is counted where it calls for action. */
export function Nav() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const here = (to: string) => (to === "/" ? path === "/" : path === to || path.startsWith(`${to}/`));
  return (
    <nav className={s["nav"]} aria-label={frameWords.nav}>
      <Link to="/" search={{}} className={s["brand"]}>
        <Mark size={22} />
        {frameWords.house}
      </Link>
      {useNouns().map((group) => (
        <ul key={group[0]!.to}>
          {group.map(({ to, title, icon: Icon }) => (
            <li key={to}>
              <Link to={to as "/"} search={{}} aria-current={here(to) ? "page" : undefined}>
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                {title}
                {to === "/" && <Pressing />}
              </Link>
            </li>
          ))}
        </ul>
      ))}
      <Seat />
    </nav>
  );
}

function Pressing() {
  const { data } = useQuery(workbench({ ...useProject() }));
  const { late = 0, today = 0 } = data?.counts ?? {};
  if (late > 0)
    return (
      <em data-late="" aria-label={frameWords.lateCount(late)}>
        {late}
      </em>
    );
  return today > 0 && <em aria-label={frameWords.todayCount(today)}>{today}</em>;
}
