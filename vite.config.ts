/** Builds the pages of officials and of citizens into dist/pages, and serves them with a proxy to the API while they are being worked on. */
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** What the server does with addresses that are no files: they belong to the routes of one of the two applications. */
const pagesWhileWorking: Plugin = {
  name: "pages",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      const { url = "/" } = request;
      const isPage = request.headers.accept?.includes("text/html") === true;
      if (isPage) request.url = /^\/portal(?:[/?]|$)/.test(url) ? "/portal/index.html" : "/workbench/index.html";
      next();
    });
  },
};

const page = (application: string): string => join(import.meta.dirname, "src", application, "index.html");

export default defineConfig({
  root: "src",
  plugins: [react(), pagesWhileWorking],
  build: {
    outDir: "../dist/pages",
    emptyOutDir: true,
    // Everything stays a file of its own: the content security policy allows no inline scripts or data addresses for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // Which files a page begins with: the budget of the citizens' first page is measured by it.
    manifest: true,
    // Our modules do nothing by being imported; without this a door such as src/ui or src/policy would bring everything behind it.
    rolldownOptions: {
      input: { workbench: page("workbench"), portal: page("portal") },
      treeshake: {
        moduleSideEffects: [{ test: /\/src\/(ui|workbench|portal|policy|law|wire)\/.*\.tsx?$/, sideEffects: false }],
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
