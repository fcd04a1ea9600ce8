import { isProblem } from "#web/api/problem.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Failed } from "#web/ui/Failed.tsx";
import { stateWords } from "#web/words.ts";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Button } from "antd";

/** A page that could not be drawn: our fault or the network's, told apart. */
export const Broken = ({ error }: ErrorComponentProps) =>
  isProblem(error) ? (
    <Failed what={stateWords.page} error={error} onRetry={() => location.reload()} />
  ) : (
    <Empty title={stateWords.broken} first={<Button onClick={() => location.reload()}>{stateWords.reload}</Button>}>
      {stateWords.brokenMore}
    </Empty>
  );
