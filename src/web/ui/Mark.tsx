/** The sign of the house: two neighbouring gables under one line. */
export const Mark = ({ size = 24 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
    <rect width="24" height="24" rx="6" fill="var(--accent)" />
    <path
      d="M4.5 17.5v-6l4-3.6 4 3.6v6M11.5 10.6l4-3.6 4 3.6v6.9"
      fill="none"
      stroke="#fff"
      strokeWidth="1.8"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  </svg>
);
