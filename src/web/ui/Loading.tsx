import { stateWords } from "#web/words.ts";
import { Skeleton } from "antd";

interface Props {
  readonly rows?: number;
  /** Height of a row, as it will be when it is there. */
  readonly height?: number;
}

/** Rows that have the shape of what is coming. */
export const Loading = ({ rows = 6, height = 38 }: Props) => (
  <div role="status" aria-label={stateWords.loading} style={{ padding: "4px 20px" }}>
    {Array.from({ length: rows }, (_, n) => (
      <div key={n} style={{ height, display: "flex", alignItems: "center" }}>
        <Skeleton.Input active block style={{ height: 16, width: `${96 - (n % 3) * 11}%` }} />
      </div>
    ))}
  </div>
);
