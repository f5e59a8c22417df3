import { existsSync } from 'node:fs';
import { z } from 'zod';

const debianChromium = '/usr/bin/chromium';

const schema = z.object({
  DASHBOARD_URL: z.url().default('http://localhost:3000'),
  DEMO_PASSWORD: z.string().min(1),
  /** Empty or absent: Debian's, and where there is none the one that Playwright has downloaded. */
  CHROMIUM_PATH: z.string().optional(),
});

/** Where the running platform is, and the browser that walks it. */
export function readWalkSettings() {
  const { DASHBOARD_URL, DEMO_PASSWORD, CHROMIUM_PATH } = schema.parse(process.env);
  const chromiumPath = CHROMIUM_PATH || (existsSync(debianChromium) ? debianChromium : undefined);
  return { dashboardUrl: DASHBOARD_URL, demoPassword: DEMO_PASSWORD, chromiumPath };
}
