import { Empty } from "#web/ui/Empty.tsx";
import { stateWords } from "#web/words.ts";
import { Link } from "@tanstack/react-router";

export const NoPage = () => (
  <Empty title={stateWords.noPage} first={<Link to="/">{stateWords.toWorkbench}</Link>}>
    {stateWords.noPageMore}
  </Empty>
);
