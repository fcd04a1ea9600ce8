import type { File } from "#web/api/types.ts";
import { fileAddress } from "#web/forms/uploads.ts";
import { Image, Modal } from "antd";
import { FileAudio, FileText, FileVideo, Paperclip } from "lucide-react";
import { useState } from "react";
import s from "./Story.module.css";
import { storyWords } from "./words.ts";

const isPicture = ({ mime }: File) => /^image\/(png|jpeg|gif|webp|avif)$/.test(mime);
const isShown = ({ mime }: File) => /^(audio|video)\/|^application\/pdf$/.test(mime);
const iconOf = ({ mime }: File) =>
  mime.startsWith("audio/")
    ? FileAudio
    : mime.startsWith("video/")
      ? FileVideo
      : mime === "application/pdf"
        ? FileText
        : Paperclip;

/** Photographs as pictures that open large; sound, film and PDF in a window; anything else is downloaded. */
export function FileList({ files }: { readonly files: readonly File[] }) {
  const [open, setOpen] = useState<File>();
  const pictures = files.filter(isPicture);
  const others = files.filter((file) => !isPicture(file));
  return (
    <>
      {pictures.length > 0 && (
        <div className={s["photos"]}>
          <Image.PreviewGroup>
            {pictures.map((file) => (
              <Image key={file.id} width={96} height={72} src={fileAddress(file.id)} alt={file.name} />
            ))}
          </Image.PreviewGroup>
        </div>
      )}
      {others.length > 0 && (
        <div className={s["files"]}>
          {others.map((file) => {
            const Icon = iconOf(file);
            return (
              <a
                key={file.id}
                href={fileAddress(file.id)}
                {...(isShown(file) ? {} : { download: file.name })}
                onClick={(e) => isShown(file) && (e.preventDefault(), setOpen(file))}
              >
                <Icon size={12} aria-hidden />
                {file.name}
                <small>{sizeWords(file.bytes)}</small>
              </a>
            );
          })}
        </div>
      )}
      <Modal
        open={open !== undefined}
        onCancel={() => setOpen(undefined)}
        footer={
          open && (
            <a href={fileAddress(open.id)} download={open.name}>
              {storyWords.download}
            </a>
          )
        }
        title={open?.name}
        width={900}
        destroyOnHidden
      >
        {open && <Preview file={open} />}
      </Modal>
    </>
  );
}

function Preview({ file }: { readonly file: File }) {
  const src = fileAddress(file.id);
  if (file.mime.startsWith("audio/"))
    return <audio controls src={src} aria-label={file.name} style={{ width: "100%" }} />;
  if (file.mime.startsWith("video/"))
    return <video controls src={src} aria-label={file.name} style={{ width: "100%" }} />;
  return <iframe src={src} title={file.name} style={{ width: "100%", height: "70vh", border: 0 }} />;
}

const sizeWords = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
