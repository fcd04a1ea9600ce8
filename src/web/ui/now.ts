import { useSyncExternalStore } from "react";

/** The server's clock counts, not this computer's: the difference is learnt at sign-in. */
let aheadMilliseconds = 0;
const read = () => Temporal.Instant.fromEpochMilliseconds(Math.floor((Date.now() + aheadMilliseconds) / 1000) * 1000);
let present = "";
const listeners = new Set<() => void>();

export const serverNow = () => read().toString();

/** Takes the server's word for what time it is. */
export function setServerNow(now: string) {
  aheadMilliseconds = Temporal.Instant.from(now).epochMilliseconds - Date.now();
  tell();
}
function tell() {
  present = serverNow();
  for (const listener of listeners) listener();
}

let timer: ReturnType<typeof setInterval> | undefined;
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  timer ??= setInterval(tell, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) timer = void clearInterval(timer);
  };
};

/** Now by the server's clock as an ISO instant; renews itself every twenty seconds. */
export const useNow = () => useSyncExternalStore(subscribe, () => (present ||= serverNow()));
