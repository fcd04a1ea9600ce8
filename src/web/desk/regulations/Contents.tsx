import type { Chapter } from "#kit/regulation.ts";
import { procedureTitles } from "#kit/titles.ts";
import { chinese } from "#kit/words.ts";
import { register } from "#procedures/register.ts";
import { Link } from "@tanstack/react-router";
import s from "./Regulation.module.css";
import { regulationWords } from "./words.ts";

interface Props {
  readonly name: string;
  readonly chapters: readonly Chapter[];
}

/** All regulations, and the chapters of this one. */
export const Contents = ({ name, chapters }: Props) => (
  <nav className={s["toc"]} aria-label={regulationWords.contents}>
    <h2>{regulationWords.all}</h2>
    <ul>
      {register.map((p) => (
        <li key={p.name}>
          <Link to="/regulations/$name" params={{ name: p.name }} aria-current={p.name === name ? "page" : undefined}>
            {procedureTitles[p.name]}
          </Link>
        </li>
      ))}
    </ul>
    <h2>{regulationWords.here}</h2>
    <ul>
      {chapters.map(({ title, articles }, n) => (
        <li key={title}>
          <button type="button" onClick={() => document.getElementById(chapterId(n))?.scrollIntoView()}>
            <span>{regulationWords.chapter(chinese(n + 1), title)}</span>
            <small>{regulationWords.articles(articles.length)}</small>
          </button>
        </li>
      ))}
    </ul>
  </nav>
);

export const chapterId = (n: number) => `chapter-${n + 1}`;
