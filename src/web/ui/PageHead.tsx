import type { ReactNode } from "react";
import s from "./PageHead.module.css";

interface Props {
  readonly title: ReactNode;
  /** One quiet line beside the title. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page: what it is, and at the right what can be done with all of it. */
export const PageHead = ({ title, note, children }: Props) => (
  <header className={s.head}>
    <h1>{title}</h1>
    {note && <p>{note}</p>}
    {children && <div className={s.tools}>{children}</div>}
  </header>
);
