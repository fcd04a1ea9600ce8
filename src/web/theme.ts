import { theme, type ThemeConfig } from "antd";

/** Every colour of the desk. Meaning has colour (late, soon, good); kinds and states do not. */
const light = {
  page: "#F7F8FA",
  surface: "#FFFFFF",
  sunken: "#F2F4F7",
  line: "#EAECF0",
  lineStrong: "#D0D5DD",
  ink: "#101828",
  ink2: "#475467",
  hint: "#5D6A80",
  faint: "#98A2B3",
  accent: "#0F766E",
  accentHover: "#0D5F59",
  accentTint: "#E6F4F1",
  accentInk: "#0D5F59",
  late: "#B42318",
  lateTint: "#FEF3F2",
  soon: "#B54708",
  soonTint: "#FFFAEB",
  good: "#067647",
  goodTint: "#ECFDF3",
  float: "0 12px 32px -8px rgb(16 24 40 / 18%), 0 2px 6px rgb(16 24 40 / 8%)",
};
type Palette = typeof light;

const dark: Palette = {
  page: "#0F1314",
  surface: "#161B1D",
  sunken: "#1D2325",
  line: "#272E31",
  lineStrong: "#3B4549",
  ink: "#EDF0F2",
  ink2: "#B7C0C6",
  hint: "#8F9AA1",
  faint: "#68737A",
  accent: "#0F766E",
  accentHover: "#12877E",
  accentTint: "#12302D",
  accentInk: "#5CC4B6",
  late: "#F97066",
  lateTint: "#331614",
  soon: "#F5B04C",
  soonTint: "#2E200D",
  good: "#4CCB8B",
  goodTint: "#10291D",
  float: "0 16px 40px -8px rgb(0 0 0 / 60%), 0 0 0 1px #2D3538",
};

const palettes = { light, dark };
export type Mode = keyof typeof palettes;

const family = `"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif`;

export const antdTheme = (mode: Mode): ThemeConfig => {
  const p = palettes[mode];
  return {
    algorithm: mode === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: family,
      fontSize: 14,
      fontWeightStrong: 600,
      borderRadius: 6,
      borderRadiusLG: 8,
      borderRadiusSM: 4,
      controlHeight: 32,
      // By the token and not by a style sheet: antd places what floats only after its animation has begun and ended.
      motion: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.18s",
      colorPrimary: p.accent,
      colorPrimaryHover: p.accentHover,
      colorPrimaryActive: p.accentHover,
      colorPrimaryBg: p.accentTint,
      colorPrimaryBgHover: p.accentTint,
      colorPrimaryText: p.accentInk,
      colorInfo: p.accentInk,
      colorLink: p.accentInk,
      colorLinkHover: p.accent,
      colorSuccess: p.good,
      colorSuccessBg: p.goodTint,
      colorWarning: p.soon,
      colorWarningBg: p.soonTint,
      colorError: p.late,
      colorErrorBg: p.lateTint,
      colorText: p.ink,
      colorTextSecondary: p.ink2,
      colorTextTertiary: p.hint,
      colorTextQuaternary: p.faint,
      colorTextPlaceholder: p.hint,
      colorTextDescription: p.hint,
      colorBgLayout: p.page,
      colorBgContainer: p.surface,
      colorBgElevated: p.surface,
      colorBorder: p.lineStrong,
      colorBorderSecondary: p.line,
      colorSplit: p.line,
      boxShadow: p.float,
      boxShadowSecondary: p.float,
      colorBgMask: mode === "dark" ? "rgb(0 0 0 / 50%)" : "rgb(16 24 40 / 24%)",
      controlOutlineWidth: 3,
    },
    components: {
      Button: {
        fontWeight: 500,
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
        contentFontSizeSM: 13,
      },
      Table: {
        cellPaddingBlock: 8,
        cellPaddingBlockSM: 8,
        cellPaddingInline: 8,
        cellPaddingInlineSM: 8,
        cellFontSize: 13,
        cellFontSizeSM: 13,
        headerBg: p.surface,
        headerColor: p.hint,
        headerSplitColor: "transparent",
        rowHoverBg: p.page,
        rowSelectedBg: p.accentTint,
        rowSelectedHoverBg: p.accentTint,
        borderColor: p.line,
        headerSortActiveBg: p.surface,
        headerSortHoverBg: p.page,
        bodySortBg: "transparent",
      },
      Form: {
        itemMarginBottom: 16,
        labelColor: p.ink2,
        verticalLabelPadding: "0 0 4px",
        labelRequiredMarkColor: p.hint,
      },
      Segmented: { itemSelectedBg: p.surface, trackBg: p.sunken, itemColor: p.ink2 },
      Drawer: { paddingLG: 20 },
      Tooltip: { colorBgSpotlight: mode === "dark" ? "#2C3437" : p.ink, fontSize: 13 },
      Tabs: {
        horizontalItemPadding: "8px 0",
        horizontalItemGutter: 20,
        itemColor: p.ink2,
        inkBarColor: p.accentInk,
        itemSelectedColor: p.accentInk,
        itemHoverColor: p.accentInk,
      },
      Checkbox: { borderRadiusSM: 4 },
    },
  };
};

/** The same colours for our own style sheets: `var(--ink)`. */
export function paint(mode: Mode) {
  const root = document.documentElement;
  root.dataset["mode"] = mode;
  for (const [name, colour] of Object.entries(palettes[mode])) root.style.setProperty(`--${kebab(name)}`, colour);
}
const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
