/** Colours, sizes and type of all pages for officials; every text colour meets WCAG AA on its ground. */
import { theme, type ThemeConfig } from "antd";

export type Mode = "light" | "dark";

const fontFamily =
  '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, -apple-system, "Segoe UI", sans-serif';

// Tertiary and placeholder texts of the library reach only 2.9:1; these reach at least 4.5:1.
const light = {
  colorPrimary: "#1b4f8f",
  colorLink: "#17477f",
  colorLinkHover: "#0f3564",
  colorInfo: "#1b4f8f",
  colorSuccess: "#1d6b3a",
  colorWarning: "#8a5300",
  colorError: "#b3261e",
  colorText: "#1c242c",
  colorTextSecondary: "#44505c",
  colorTextTertiary: "#56626e",
  colorTextDescription: "#56626e",
  colorTextPlaceholder: "#626e7a",
  colorTextQuaternary: "#626e7a",
  colorBgLayout: "#f3f5f7",
  colorBorder: "#8f9ba7",
  colorBorderSecondary: "#dce2e8",
  colorInfoBg: "#eaf1fa",
  colorWarningBg: "#fdf4e3",
  colorErrorBg: "#fdeeec",
  colorSuccessBg: "#eaf6ee",
};

const dark = {
  colorPrimary: "#3f78bd",
  colorLink: "#8fbcf2",
  colorLinkHover: "#b4d3f8",
  colorInfo: "#5f9be6",
  colorSuccess: "#62b97f",
  colorWarning: "#e0a84a",
  colorError: "#ffb0a8",
  colorText: "#e6ebf0",
  colorTextSecondary: "#bcc6d0",
  colorTextTertiary: "#a6b1bc",
  colorTextDescription: "#a6b1bc",
  colorTextPlaceholder: "#98a4b0",
  colorTextQuaternary: "#98a4b0",
  colorBgBase: "#12171c",
  colorBorder: "#66727e",
  colorBorderSecondary: "#2c353e",
};

/** The library puts this class, with the tokens as CSS variables, on each of its elements. */
const tokenClass = "xm-tokens";
/** The classes of an app's root element: the tokens, and the ground that plain CSS stands on. */
export const rootClass = `${tokenClass} xm-root`;

/** The theme for officials: 14 px, close rows, calm blue. The library's compact algorithm would shrink text to 12 px. */
export const themeFor = (mode: Mode): ThemeConfig => ({
  algorithm: mode === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
  cssVar: { key: tokenClass },
  hashed: false,
  token: {
    ...(mode === "dark" ? dark : light),
    fontFamily,
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 32,
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: mode === "dark" ? "#1b2229" : "#eef2f6",
      headerColor: mode === "dark" ? "#bcc6d0" : "#33404c",
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 8,
    },
    // A plain button under the pointer takes the link colour: the primary one is too dark for text on a dark ground.
    Button: {
      primaryShadow: "none",
      defaultShadow: "none",
      dangerShadow: "none",
      ...(mode === "dark" ? { defaultHoverColor: dark.colorLink, defaultActiveColor: dark.colorLink } : {}),
    },
  },
});
