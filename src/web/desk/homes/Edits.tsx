import type { HomeCard } from "#web/api/types.ts";
import { Drawer } from "antd";
import { HomeForm } from "./HomeForm.tsx";
import { ManagerForm } from "./ManagerForm.tsx";
import { OccupancyForm } from "./OccupancyForm.tsx";
import { editWords } from "./words.ts";

interface Props {
  readonly card: HomeCard;
  /** Which form is open, as the address says. */
  readonly edit: string | undefined;
  readonly onClose: () => void;
}

const forms = {
  home: { title: editWords.home, Form: HomeForm },
  manager: { title: editWords.manager, Form: ManagerForm },
  occupancy: { title: editWords.occupancy, Form: OccupancyForm },
} as const;

/** The forms about a home, beside it. */
export function Edits({ card, edit, onClose }: Props) {
  const chosen = edit && edit in forms ? forms[edit as keyof typeof forms] : undefined;
  return (
    <Drawer open={!!chosen} onClose={onClose} title={chosen?.title} size={420} mask={false} destroyOnHidden>
      {chosen && <chosen.Form card={card} onDone={onClose} />}
    </Drawer>
  );
}
