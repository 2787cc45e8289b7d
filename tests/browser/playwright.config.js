import { defineConfig } from '@playwright/test';
import { chromiumPath } from './chromium.js';

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  outputDir: '../../target/browser-tests',
  projects: [{ name: 'desktop' }],
  use: {
    baseURL: `http://127.0.0.1:${process.env.DIST_PORT}`,
    launchOptions: {
      executablePath: chromiumPath,
      args: ['--disable-gpu', '--disable-quic'],
    },
  },
  webServer: {
    // DIST names another build, for trying one out while the next is made.
    command: `node server.js ${process.env.DIST ?? '../../dist'}`,
    // The server takes a free port; this leaves its number in DIST_PORT.
    wait: { stdout: /127\.0\.0\.1:(?<dist_port>\d+)/ },
  },
});
