import { reasonOf } from "#web/ui/Failed.tsx";
import { App, Button } from "antd";
import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { Kind } from "./input.ts";
import s from "./inputs.module.css";
import { fileAddress, upload } from "./uploads.ts";
import { inputWords } from "./words.ts";

/** Ink on paper in any theme: the picture is printed on forms. */
const ink = "#101828";
/** After this rest the name is written to its end, and the picture is kept. */
const restMilliseconds = 700;

/** Sign with finger, pen or mouse; the value is the stored picture's id. */
export const SignaturePad: Kind<string> = ({ id, field, value, onChange, "aria-label": label }) => {
  const title = label ?? field.title;
  return value ? (
    <div id={id} className={s["pad"]} tabIndex={-1}>
      <img src={fileAddress(value)} alt={inputWords.signed(title)} />
      <Button size="small" type="text" onClick={() => onChange?.(undefined)}>
        {inputWords.signAgain}
      </Button>
    </div>
  ) : (
    <Canvas id={id} title={title} onSigned={(file) => onChange?.(file)} />
  );
};

interface Props {
  readonly id: string | undefined;
  readonly title: string;
  readonly onSigned: (file: string) => void;
}
function Canvas({ id, title, onSigned }: Props) {
  const { message } = App.useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [drawing, setDrawing] = useState(false);
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const c = canvas.current!;
    [c.width, c.height] = [c.clientWidth * 2, c.clientHeight * 2];
    c.getContext("2d")!.scale(2, 2);
    return () => clearTimeout(rest.current);
  }, []);
  const down = (e: PointerEvent) => {
    clearTimeout(rest.current);
    setDrawing(true);
    setBegun(true);
    draw(canvas.current!, e, true);
  };
  const up = () => {
    setDrawing(false);
    rest.current = setTimeout(() => {
      pictureOf(canvas.current!)
        .then((picture) => upload(picture, `${title}.png`))
        .then((file) => onSigned(file.id))
        .catch((error: unknown) => void message.error(reasonOf(error)));
    }, restMilliseconds);
  };
  return (
    <div className={s["pad"]}>
      <canvas
        id={id}
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={inputWords.signHere(title)}
        onPointerDown={down}
        onPointerMove={(e) => drawing && draw(canvas.current!, e, false)}
        onPointerUp={up}
      />
      {!begun && <p>{inputWords.sign}</p>}
    </div>
  );
}

function draw(canvas: HTMLCanvasElement, { nativeEvent: { offsetX: x, offsetY: y } }: PointerEvent, begin: boolean) {
  const pen = canvas.getContext("2d")!;
  if (begin) {
    pen.beginPath();
    pen.moveTo(x, y);
    return;
  }
  pen.lineWidth = 2;
  pen.lineCap = "round";
  pen.strokeStyle = ink;
  pen.lineTo(x, y);
  pen.stroke();
}

const pictureOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
