# syntax=docker/dockerfile:1
# One recipe, two small images: `platform` (API, worker, migrations) and `dashboard`.

FROM node:24-slim AS manifests
WORKDIR /srv/plumbline
ENV ONNXRUNTIME_NODE_INSTALL=skip NEXT_TELEMETRY_DISABLED=1 NEXT_OUTPUT=standalone
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/dashboard/package.json apps/dashboard/
COPY packages/database/package.json packages/database/
COPY packages/storage/package.json packages/storage/
COPY packages/logging/package.json packages/logging/
COPY packages/statistics/package.json packages/statistics/
COPY packages/domain/package.json packages/domain/
COPY packages/dicom/package.json packages/dicom/
COPY packages/phantom/package.json packages/phantom/
COPY packages/inference/package.json packages/inference/
COPY packages/jobs/package.json packages/jobs/
COPY packages/operations/package.json packages/operations/

FROM manifests AS packages
RUN npm ci --no-fund --no-audit

FROM manifests AS platform-packages
RUN npm ci --omit=dev --workspace apps/api --workspace apps/worker --no-fund --no-audit

FROM packages AS built
COPY . .
RUN node scripts/generate-code.ts && npm run build --workspace apps/dashboard

FROM node:24-slim AS platform
WORKDIR /srv/plumbline
ENV NODE_ENV=production
COPY --from=platform-packages /srv/plumbline/package.json ./
COPY --from=platform-packages /srv/plumbline/node_modules node_modules
COPY --from=built /srv/plumbline/packages packages
COPY --from=built /srv/plumbline/prisma prisma
COPY --from=built /srv/plumbline/models models
COPY --from=built /srv/plumbline/apps/api apps/api
COPY --from=built /srv/plumbline/apps/worker apps/worker
RUN mkdir -p /var/lib/plumbline && chown node:node /var/lib/plumbline
USER node

FROM node:24-slim AS dashboard
WORKDIR /srv/plumbline
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=built /srv/plumbline/apps/dashboard/.next/standalone ./
COPY --from=built /srv/plumbline/apps/dashboard/.next/static apps/dashboard/.next/static
USER node
CMD ["node", "apps/dashboard/server.js"]
