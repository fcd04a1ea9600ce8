import { api } from "#web/api/client.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, Input } from "antd";
import { useState } from "react";
import { sessions } from "./queries.ts";
import { accountWords, passwordWords } from "./words.ts";

interface Filled {
  readonly old: string;
  readonly password: string;
  readonly again: string;
}

/** A new password; all other devices are signed out. */
export function PasswordForm() {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [turn, setTurn] = useState(0);
  const save = async ({ old, password }: Filled) => {
    await api("/api/session/password", { method: "POST", body: { old, password } });
    void client.invalidateQueries(sessions);
    void message.success(passwordWords.done);
    setTurn(turn + 1);
  };
  return (
    <EditForm<Filled> key={turn} plain name="password" verb={passwordWords.verb} onSave={save}>
      <Form.Item
        name="old"
        label={passwordWords.old}
        rules={[{ required: true, message: accountWords.needed(passwordWords.old) }]}
      >
        <Input.Password maxLength={200} autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="password"
        label={passwordWords.fresh}
        extra={passwordWords.hint}
        dependencies={["old"]}
        rules={[
          { required: true, min: 8, message: passwordWords.short },
          ({ getFieldValue }) => ({
            validator: (_, said) =>
              said && said === getFieldValue("old") ? Promise.reject(new Error(passwordWords.same)) : Promise.resolve(),
          }),
        ]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={passwordWords.again}
        dependencies={["password"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, said) =>
              said === getFieldValue("password") ? Promise.resolve() : Promise.reject(new Error(passwordWords.differs)),
          }),
        ]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
    </EditForm>
  );
}
