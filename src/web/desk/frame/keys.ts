import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

const places = { w: "/", s: "/intake", m: "/matters", h: "/homes" } as const;

/** Typing in a field, or answering a dialog, is never a shortcut. */
export const isTyping = (e: KeyboardEvent) =>
  e.target instanceof HTMLElement &&
  e.target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;

interface Does {
  readonly search: () => void;
  readonly help: () => void;
}

/** `/` and Ctrl-K search, `?` shows the keys, `g` and a letter go to a page. */
export function useFrameKeys({ search, help }: Does) {
  const navigate = useNavigate();
  const going = useRef(0);
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k") return (e.preventDefault(), search());
      if (isTyping(e) || e.ctrlKey || e.metaKey || e.altKey) return;
      if (e.key === "/") return (e.preventDefault(), search());
      if (e.key === "?") return help();
      if (e.key === "g") return void (going.current = e.timeStamp);
      const to = places[e.key as keyof typeof places];
      if (to && e.timeStamp - going.current < 1200) void navigate({ to, search: {} });
      going.current = 0;
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
