import { createRoot } from "react-dom/client";
import "./global.css";

// The kit reckons with Temporal; only browsers without it fetch the polyfill.
if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
const { Desk } = await import("./Desk.tsx");

createRoot(document.getElementById("root")!).render(<Desk />);
