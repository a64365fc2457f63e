import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The page is built into the jar's META-INF/resources; `npm run dev` passes what is not the page on to a server. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 900,
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env['ASHIATO_SERVER'] ?? 'http://127.0.0.1:8080' } },
  test: { include: ['src/**/*.test.ts'] },
});
