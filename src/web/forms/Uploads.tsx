import { Button, Spin } from "antd";
import { Camera, Paperclip, X } from "lucide-react";
import { useRef, type DragEvent } from "react";
import type { Kind } from "./input.ts";
import s from "./inputs.module.css";
import { fileAddress, uploaded } from "./uploads.ts";
import { useUpload } from "./uploading.ts";
import { inputWords } from "./words.ts";

const over = (e: DragEvent) => e.preventDefault();

/** Photographs with their pictures; chosen, dropped or pasted. */
export const Photos: Kind<readonly string[]> = ({ id, field, value = [], onChange, "aria-label": label }) => {
  const chooser = useRef<HTMLInputElement>(null);
  const { busy, add, drop } = useUpload(value, onChange);
  const title = label ?? field.title;
  return (
    <div
      className={s["photos"]}
      role="group"
      aria-label={title}
      onDragOver={over}
      onDrop={(e) => (e.preventDefault(), add(e.dataTransfer.files))}
      onPaste={(e) => e.clipboardData.files.length > 0 && add(e.clipboardData.files)}
    >
      {value.map((file, n) => (
        <span key={file} className={s["photo"]}>
          <img alt={inputWords.photo(title, n + 1)} src={fileAddress(file)} />
          <button
            type="button"
            aria-label={inputWords.remove(inputWords.photo(title, n + 1))}
            onClick={() => drop(file)}
          >
            <X size={12} />
          </button>
        </span>
      ))}
      <button id={id} type="button" className={s["add"]} onClick={() => chooser.current?.click()}>
        {busy > 0 ? <Spin size="small" /> : <Camera size={16} aria-hidden />}
        {busy > 0 ? inputWords.uploading : inputWords.addPhoto}
      </button>
      <Chooser inner={chooser} label={title} accept="image/*" onFiles={add} />
    </div>
  );
};

export const Files: Kind<readonly string[]> = ({ id, field, value = [], onChange, "aria-label": label }) => {
  const chooser = useRef<HTMLInputElement>(null);
  const { busy, add, drop } = useUpload(value, onChange);
  const title = label ?? field.title;
  return (
    <div
      className={s["files"]}
      role="group"
      aria-label={title}
      onDragOver={over}
      onDrop={(e) => (e.preventDefault(), add(e.dataTransfer.files))}
    >
      {value.map((file, n) => {
        const name = uploaded(file)?.name ?? inputWords.photo(title, n + 1);
        return (
          <span key={file}>
            <Paperclip size={13} aria-hidden />
            <a href={fileAddress(file)} target="_blank" rel="noreferrer">
              {name}
            </a>
            <button type="button" aria-label={inputWords.remove(name)} onClick={() => drop(file)}>
              <X size={12} />
            </button>
          </span>
        );
      })}
      <Button
        {...(id && { id })}
        size="small"
        icon={<Paperclip size={13} />}
        loading={busy > 0}
        onClick={() => chooser.current?.click()}
      >
        {busy > 0 ? inputWords.uploading : inputWords.addFile}
      </Button>
      <Chooser inner={chooser} label={title} onFiles={add} />
    </div>
  );
};

interface ChooserProps {
  readonly inner: React.RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly accept?: string;
  readonly onFiles: (files: Iterable<File>) => void;
}
const Chooser = ({ inner, label, accept, onFiles }: ChooserProps) => (
  <input
    ref={inner}
    type="file"
    multiple
    hidden
    aria-label={label}
    {...(accept && { accept })}
    onChange={({ target }) => {
      onFiles([...(target.files ?? [])]);
      target.value = "";
    }}
  />
);
