import { Skeleton } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Bars } from "./bars.ts";

interface Props {
  /** What it shows, for whoever does not see it. */
  readonly label: string;
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  readonly onPick?: (index: number) => void;
}

/** Bars lying one under the other, the longest first; the drawing library is fetched when it is needed. */
export function BarChart({ label, bars, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Bars>(undefined);
  const [ready, setReady] = useState(false);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    let gone = false;
    void import("./bars.ts").then(({ drawBars }) => {
      if (gone || !box.current) return;
      chart.current = drawBars(box.current, (index) => pick.current?.(index));
      setReady(true);
    });
    return () => {
      gone = true;
      chart.current?.end();
    };
  }, []);
  useEffect(() => chart.current?.show(bars), [bars, ready]);
  return (
    <div style={{ position: "relative" }}>
      <div ref={box} role="img" aria-label={label} style={{ height: 24 + bars.length * 28 }} />
      {!ready && <Skeleton.Node active style={{ position: "absolute", inset: 0, width: "100%", height: "100%" }} />}
    </div>
  );
}
