/** Starts the workbench in the browser. */
import { createRoot } from "react-dom/client";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import "../ui/ui.css";
import "./app/frame.css";
import "./pieces/pieces.css";
import "./pieces/steps.css";
import { Root } from "./app/root.tsx";

dayjs.locale("zh-cn");
const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<Root />);
