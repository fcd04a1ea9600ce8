import { search } from "#web/api/queries.ts";
import { useRested } from "#web/forms/Picker.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import { Failed } from "#web/ui/Failed.tsx";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Modal } from "antd";
import { Search, SearchX } from "lucide-react";
import { useEffect, useState } from "react";
import { deedHits, foundHits, type Hit } from "./hits.ts";
import { useNouns } from "./Nav.tsx";
import s from "./Palette.module.css";
import { useProject } from "./project.ts";
import { paletteWords } from "./words.ts";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One box for homes, people, numbers, matters, pages and things to do. */
export const Palette = ({ open, onClose }: Props) => (
  <Modal
    open={open}
    onCancel={onClose}
    footer={null}
    closable={false}
    width={640}
    className={s["box"]!}
    title={paletteWords.title}
    styles={{ header: { display: "none" } }}
    style={{ top: 88 }}
    destroyOnHidden
  >
    <Box onClose={onClose} />
  </Modal>
);

function Box({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const router = useRouter();
  const { project } = useProject();
  const q = useRested(typed, 120).trim();
  const found = useQuery({ ...search(q, project), placeholderData: keepPreviousData });
  const deeds = deedHits(typed.trim(), useNouns().flat());
  const hits = [...(q && found.data ? foundHits(found.data) : []), ...deeds];
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    void router.navigate({ href: hit.to });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setPlace(Math.min(place + 1, hits.length - 1)),
    ArrowUp: () => setPlace(Math.max(place - 1, 0)),
    Enter: () => go(hits[place]),
  };
  useEffect(() => {
    document.getElementById(`hit-${place}`)?.scrollIntoView({ block: "nearest" });
  }, [place]);
  return (
    <>
      <div className={s["input"]}>
        <Search size={18} aria-hidden />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the box was asked for in order to type in it
          autoFocus
          value={typed}
          role="combobox"
          aria-expanded
          aria-controls="palette-hits"
          aria-activedescendant={hits[place] ? `hit-${place}` : undefined}
          aria-label={paletteWords.title}
          placeholder={paletteWords.hint}
          maxLength={60}
          onChange={(e) => (setTyped(e.target.value), setPlace(0))}
          onKeyDown={(e) => {
            const does = keys[e.key];
            if (!does || e.nativeEvent.isComposing) return;
            e.preventDefault();
            does();
          }}
        />
        <kbd>Esc</kbd>
      </div>
      {found.isError && q && (
        <Failed what={paletteWords.results} error={found.error} onRetry={() => void found.refetch()} />
      )}
      {q && found.isSuccess && hits.length === 0 && (
        <Empty icon={SearchX} title={paletteWords.none(q)}>
          {paletteWords.noneMore}
        </Empty>
      )}
      <Hits hits={hits} place={place} onPlace={setPlace} onGo={go} />
      <footer className={s["foot"]}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {paletteWords.choose}
        </span>
        <span>
          <kbd>Enter</kbd> {paletteWords.enter}
        </span>
        <span>{found.isFetching ? paletteWords.searching : paletteWords.pinyin}</span>
      </footer>
    </>
  );
}

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly place: number;
  readonly onPlace: (place: number) => void;
  readonly onGo: (hit: Hit) => void;
}
const Hits = ({ hits, place, onPlace, onGo }: HitsProps) => (
  <div className={s["list"]} id="palette-hits" role="listbox" aria-label={paletteWords.results}>
    {[...Map.groupBy(hits, (hit) => hit.group)].map(([group, all]) => (
      <div key={group} role="group" aria-label={group}>
        <span className={s["kind"]} aria-hidden>
          {group}
        </span>
        {all.map((hit) => {
          const n = hits.indexOf(hit);
          return (
            <button
              key={hit.key}
              id={`hit-${n}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={n === place}
              onMouseMove={() => onPlace(n)}
              onClick={() => onGo(hit)}
            >
              <hit.icon size={16} strokeWidth={1.75} aria-hidden />
              <b>{hit.title}</b>
              <small>{hit.more}</small>
              {hit.end && <small className={s["end"]}>{hit.end}</small>}
            </button>
          );
        })}
      </div>
    ))}
  </div>
);
