import { Inbox, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import s from "./Empty.module.css";

interface Props {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly first?: ReactNode;
}

/** Nothing here: what would be here, and the first step to it. */
export const Empty = ({ icon: Icon = Inbox, title, children, first }: Props) => (
  <section className={s.box}>
    <Icon size={28} strokeWidth={1.5} aria-hidden />
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {first && <div>{first}</div>}
  </section>
);
