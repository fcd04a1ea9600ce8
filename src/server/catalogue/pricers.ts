/** Whose approval a price of a paid service needs (S2). */
export const pricers = ["generalManager", "regionManager"] as const;
