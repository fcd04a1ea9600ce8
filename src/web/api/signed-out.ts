import { useSyncExternalStore } from "react";

/** A session that was lost stops requests where they are; they go on when somebody has signed in again. */
let again: PromiseWithResolvers<void> | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Resolves once the user has signed in again. */
export function signedInAgain(): Promise<void> {
  again ??= Promise.withResolvers<void>();
  tell();
  return again.promise;
}

/** Whoever was waiting for a session goes on. */
export function carryOn() {
  again?.resolve();
  again = undefined;
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useSignedOut = () => useSyncExternalStore(subscribe, () => again !== undefined);
