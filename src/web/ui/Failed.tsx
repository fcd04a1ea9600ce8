import { isProblem } from "#web/api/problem.ts";
import { stateWords } from "#web/words.ts";
import { Button } from "antd";
import { CloudOff } from "lucide-react";
import s from "./Empty.module.css";

interface Props {
  /** What could not be had, as a noun. */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** It could not be loaded: says so, offers to try again, and never shows a zero. */
export const Failed = ({ what, error, onRetry }: Props) => (
  <section className={s.box} role="alert">
    <CloudOff size={28} strokeWidth={1.5} aria-hidden />
    <h2>{stateWords.failed(what)}</h2>
    <p>{reasonOf(error)}</p>
    <div>
      <Button onClick={onRetry}>{stateWords.retry}</Button>
    </div>
  </section>
);

/** The sentence for an error, for whoever has to do something about it. */
export function reasonOf(error: unknown) {
  if (!isProblem(error)) return stateWords.offline;
  if (error.status === 403) return error.sentence || stateWords.forbidden;
  if (error.status === 404) return stateWords.notFound;
  if (error.status !== 0 && error.status < 500) return error.sentence;
  return `${stateWords.offline}${error.request ? stateWords.report(error.request) : ""}`;
}
