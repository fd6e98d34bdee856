/** Builds the officials' workbench into dist/workbench, and serves it with a proxy to the API while it is being worked on. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/workbench",
  plugins: [react()],
  build: {
    outDir: "../../dist/workbench",
    emptyOutDir: true,
    // Everything stays a file of its own: the content security policy allows no inline scripts or data addresses for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // Our modules do nothing by being imported; without this the door of src/ui would bring every control to the sign-in page.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/src\/(ui|workbench|wire)\/.*\.tsx?$/, sideEffects: false }] },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
