/** Starts the citizens' pages in the browser. */
import { createRoot } from "react-dom/client";
import "./portal.css";
import { App } from "./app/app.tsx";

const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<App />);
