import type { Values } from "#kit/matter.ts";
import { freshKey } from "#web/api/client.ts";
import { isFleeting } from "#web/api/problem.ts";
import { client } from "#web/api/queries.ts";
import { openMatter } from "#web/desk/intake/open.ts";
import { Follows } from "#web/desk/matters/Follows.tsx";
import { Scripts } from "#web/desk/matters/Scripts.tsx";
import { procedureOf } from "#web/desk/procedures.ts";
import { FormOf } from "#web/forms/FormOf.tsx";
import { App } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Entry } from "./books.ts";
import s from "./Registers.module.css";
import { registerWords } from "./words.ts";

interface Props extends Entry {
  readonly project: string;
  readonly onClose: () => void;
}

/** The form of the action that writes a line. Whoever has written one finds the next empty line in its place. */
export function EntryForm({ procedure: name, action, project, onClose }: Props) {
  const procedure = procedureOf(name);
  const { message } = App.useApp();
  const key = useRef(freshKey());
  const [line, setLine] = useState(0);
  useEffect(() => {
    const leave = (e: KeyboardEvent) => e.key === "Escape" && !e.defaultPrevented && onClose();
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [onClose]);

  const submit = async (form: Values) => {
    try {
      const { number } = await openMatter({ project, procedure: name, action, form }, key.current);
      key.current = freshKey();
      void message.success(registerWords.saved(number));
      void client.invalidateQueries({ queryKey: ["books"] });
      setLine(line + 1);
    } catch (error) {
      if (!isFleeting(error)) key.current = freshKey();
      throw error;
    }
  };
  return (
    <section className={s["entry"]} aria-label={registerWords.entryTitle(procedure.actions[action]!.title)}>
      <FormOf
        key={line}
        autoFocus
        procedure={procedure}
        action={action}
        project={project}
        draft={`register:${project}:${name}.${action}`}
        onSubmit={submit}
        onCancel={onClose}
        lead={(form) => <Scripts procedure={procedure} moment={["intake", action]} form={form} />}
        note={(form) => <Follows inline procedure={procedure} action={action} form={form} />}
      />
    </section>
  );
}
