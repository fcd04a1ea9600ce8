import s from "./SignIn.module.css";

/** Left edge, floors and flats a floor: three low buildings, three high. */
const blocks = [
  [40, 6, 6],
  [190, 6, 6],
  [340, 18, 4],
  [460, 18, 4],
  [600, 6, 6],
  [750, 18, 4],
] as const;

/** One window in six is lit, always the same ones. */
const lit = (block: number, n: number) =>
  Math.abs(Math.sin((n + 1) * 12.9898 + block * 78.233) * 43758.5453) % 1 < 0.16;

export const Estate = () => (
  <svg className={s["city"]} viewBox="0 0 900 700" preserveAspectRatio="xMidYMax slice">
    {blocks.map(([x, floors, flats], block) => (
      <g key={x}>
        <rect x={x} y={700 - floors * 22 - 16} width={flats * 20 + 8} height={floors * 22 + 16} fill="#0E5D56" />
        {Array.from({ length: floors * flats }, (_, n) => (
          <rect
            key={n}
            x={x + 8 + (n % flats) * 20}
            y={700 - (Math.floor(n / flats) + 1) * 22}
            width="10"
            height="12"
            rx="1"
            fill={lit(block, n) ? "#F3D9A4" : "#0B4F4A"}
            opacity={lit(block, n) ? 0.9 : 1}
          />
        ))}
      </g>
    ))}
  </svg>
);
