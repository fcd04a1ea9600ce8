import type { Channel } from "./channel.ts";

/** Nothing leaves the house: the message stands on the page of outgoing messages for somebody to pass on. */
export const outbox: Channel = { name: "outbox", confirms: false, send: async ({ key }) => key };
