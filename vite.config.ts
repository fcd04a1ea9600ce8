import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The desk: built into dist/web, which the server serves; while developing, `/api` goes to the server on PORT. */
export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: { outDir: "../../dist/web", emptyOutDir: true, target: "esnext", chunkSizeWarningLimit: 1500 },
  // Our own modules under api/ are not the server's.
  server: {
    host: "127.0.0.1",
    proxy: {
      "^/api/(?!.*\\.ts(\\?|$))": {
        target: `http://127.0.0.1:${process.env["PORT"] ?? "3000"}`,
        // The server compares where a request comes from with the host it was sent to.
        changeOrigin: false,
      },
    },
  },
});
