import { yuan } from "#kit/money-words.ts";
import type { Line } from "./run-queries.ts";
import { explain } from "./words.ts";

const quantityOf = (way: Line["way"], quantity: number) => `${quantity}${explain.units[way]}`;

/** How a line came about, a sentence for each part: quantity × rate = a month's amount, days of part months, reductions. */
export function explained({ way, quantity, rate, monthFen, months, segments, reduced }: Line): string[] {
  const less = reduced > 0 ? [explain.reduced(yuan(reduced))] : [];
  if (way === "shared")
    return (segments ?? []).map(({ whole, month, weight }) =>
      explain.shared(yuan(Number(whole)), monthOf(month), String(weight)),
    );
  if (way === "metered")
    return [rate === null ? explain.stepped(String(quantity)) : explain.metered(String(quantity), rate.toFixed(2))];
  if (!segments)
    return [explain.regular(quantityOf(way, quantity), (rate ?? 0).toFixed(2), yuan(monthFen), months), ...less];
  return segments.map((part) => {
    const days = part["days"] === part["of"] ? "" : explain.part(Number(part["days"]), Number(part["of"]));
    const percent = Number(part["percent"]) > 0 ? explain.less(Number(part["percent"])) : "";
    const price = Number(part["rate"]).toFixed(2);
    const amount = yuan(Number(part["fen"]));
    return (
      explain.segment(monthOf(part["month"]), quantityOf(way, Number(part["quantity"])), price, days, amount) + percent
    );
  });
}

const monthOf = (day: unknown) => String(day).slice(0, 7);
