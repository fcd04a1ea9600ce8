import { reasonOf } from "#web/ui/Failed.tsx";
import { App } from "antd";
import { useRef, useState } from "react";
import { upload } from "./uploads.ts";

/** Uploads files one after the other and adds their ids to a list as each arrives; a refusal is said at once. */
export function useUpload(
  value: readonly string[],
  onChange: ((value: readonly string[] | undefined) => void) | undefined,
) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(0);
  const latest = useRef(value);
  latest.current = value;
  const add = async (files: Iterable<File>) => {
    const all = [...files];
    setBusy((n) => n + all.length);
    for (const file of all) {
      try {
        const { id } = await upload(file, file.name);
        latest.current = [...latest.current, id];
        onChange?.(latest.current);
      } catch (error) {
        void message.error(reasonOf(error));
      }
      setBusy((n) => n - 1);
    }
  };
  const drop = (id: string) => {
    const rest = value.filter((one) => one !== id);
    onChange?.(rest.length > 0 ? rest : undefined);
  };
  return { busy, add: (files: Iterable<File>) => void add(files), drop };
}
