import { PageHead } from "#web/ui/PageHead.tsx";
import { Link } from "@tanstack/react-router";
import { PenLine } from "lucide-react";
import { books } from "./books.ts";
import s from "./Registers.module.css";
import { registerWords } from "./words.ts";

/** Every book the regulations have us keep. */
export const Page = () => (
  <div className={s["page"]}>
    <PageHead title={registerWords.title} note={registerWords.note} />
    <ul className={s["shelf"]}>
      {books.map(({ title, procedure, book, form, of, entries }) => (
        <li key={title}>
          <Link to="/registers/$procedure/$book" params={{ procedure, book }} search={{}}>
            <b>{title}</b>
            {entries.length > 0 && <PenLine size={14} aria-hidden />}
          </Link>
          <p>{[...(form ? [form] : []), ...of].join(" · ")}</p>
        </li>
      ))}
    </ul>
  </div>
);
