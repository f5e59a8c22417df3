import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const repository = dirname(dirname(import.meta.dirname ?? dirname(fileURLToPath(import.meta.url))));

/** Sent with every answer; the content security policy carries a nonce and is set by the proxy. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

const config: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  /** An image carries only what the server needs; elsewhere `next start` uses the installed packages. */
  ...(process.env.NEXT_OUTPUT === 'standalone' && { output: 'standalone' }),
  outputFileTracingRoot: repository,
  turbopack: {
    root: repository,
    rules: { 'registerComputeWorker.js': { loaders: ['./without-compute-worker.cjs'], as: '*.js' } },
  },
  /** `npm run check` reads the types once for the whole repository. */
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['radix-ui'] },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
