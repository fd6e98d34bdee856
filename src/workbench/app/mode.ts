/** Light or dark, remembered on this machine. */
import { createContext, useContext } from "react";
import type { Mode } from "#ui";

const key = "xiangmin.mode";

export const rememberedMode = (): Mode => (localStorage.getItem(key) === "dark" ? "dark" : "light");
export const rememberMode = (mode: Mode): void => localStorage.setItem(key, mode);

export const ModeContext = createContext<{ mode: Mode; setMode: (mode: Mode) => void }>({
  mode: "light",
  setMode: () => undefined,
});
export const useMode = () => useContext(ModeContext);
