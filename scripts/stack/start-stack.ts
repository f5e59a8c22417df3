import { join } from 'node:path';
import { modelPublicKey } from '@plumbline/inference';
import { storeDemoStudies } from '../../prisma/seed/store-demo-studies.ts';
import { type Settings, storageUrlOf } from '../env.ts';
import { buildDashboard } from './build-dashboard.ts';
import { freePort } from './free-port.ts';
import { type DatabaseOfStack, prepareDatabase } from './prepare-database.ts';
import { say } from './progress.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import { type Service, startService } from './service.ts';

export interface Stack {
  readonly dashboardUrl: string;
  readonly apiUrl: string;
  readonly demoPassword: string;
  /** Resolves with a sentence when a part of the platform ends by itself. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

interface StackSettings extends Settings {
  /** The dashboard reloads on change and is not built. */
  readonly reloading?: boolean;
}

/** Of the demo clinics, the one whose administrators take model versions in. */
const registrar = 'riverside';

/** Starts the whole platform and returns once every part answers and the demo studies are screened. */
export async function startStack(settings: StackSettings): Promise<Stack> {
  const secrets = await readSecrets(settings.dataDir, settings.DEMO_PASSWORD);
  const parts: Array<() => Promise<void>> = [];
  const stop = async () => {
    for (const stopPart of parts.splice(0).reverse()) await stopPart();
  };
  try {
    const database = await prepareDatabase(settings, secrets);
    parts.push(database.stop);
    const environment = platformEnvironment(settings, secrets, database);
    const [api, worker, dashboard] = await Promise.all([
      startPart(
        parts,
        apiService(settings, {
          ...environment,
          MODEL_SIGNING_KEY: secrets.modelSigningKey,
          MODEL_REGISTRARS: registrar,
        }),
      ),
      startPart(parts, workerService(settings, environment, await freePort())),
      startDashboard(settings, secrets, parts),
    ]);
    await storeDemoStudies({ apiUrl: addressOf(settings, settings.API_PORT), password: secrets.demoPassword, say });
    return {
      dashboardUrl: addressOf(settings, settings.DASHBOARD_PORT),
      apiUrl: addressOf(settings, settings.API_PORT),
      demoPassword: secrets.demoPassword,
      broken: Promise.race([api, worker, dashboard].map(endOf)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startPart(
  parts: Array<() => Promise<void>>,
  options: Parameters<typeof startService>[0],
): Promise<Service> {
  const service = await startService(options);
  parts.push(service.stop);
  return service;
}

async function endOf(service: Service): Promise<string> {
  const status = await service.ended;
  return `${service.name} ended with status ${status}; its log lies in the data folder under logs/${service.name}.log.`;
}

/** `localhost` reads better than 127.0.0.1, and is the same door. */
function addressOf(settings: Settings, port: number): string {
  const host = ['127.0.0.1', '0.0.0.0', '::1', '::'].includes(settings.HOST) ? 'localhost' : settings.HOST;
  return `http://${host}:${port}`;
}

function platformEnvironment(settings: Settings, secrets: Secrets, database: DatabaseOfStack): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    DATABASE_URL: database.urls.app,
    PLATFORM_DATABASE_URL: database.urls.platform,
    ...(settings.REDIS_URL && { REDIS_URL: settings.REDIS_URL }),
    STORAGE_URL: storageUrlOf(settings),
    MODELS_DIR: join(settings.root, 'models'),
    MODEL_CACHE_DIR: join(settings.dataDir, 'models'),
    MODEL_PUBLIC_KEY: modelPublicKey(secrets.modelSigningKey),
    TOKEN_SECRET: secrets.tokenSecret,
    HOST: settings.HOST,
    API_PORT: String(settings.API_PORT),
    LOG_LEVEL: settings.LOG_LEVEL,
  };
}

function apiService(settings: Settings, environment: NodeJS.ProcessEnv) {
  return {
    name: 'api',
    cwd: settings.root,
    logDir: join(settings.dataDir, 'logs'),
    command: process.execPath,
    args: ['apps/api/src/main.ts'],
    environment,
    readyUrl: `${addressOf(settings, settings.API_PORT)}/readyz`,
  };
}

/** The worker has no door of its own; its health is asked on a free port of loopback. */
function workerService(settings: Settings, environment: NodeJS.ProcessEnv, healthPort: number) {
  return {
    ...apiService(settings, environment),
    name: 'worker',
    args: ['apps/worker/src/main.ts'],
    environment: { ...environment, HOST: '127.0.0.1', WORKER_PORT: String(healthPort) },
    readyUrl: `http://127.0.0.1:${healthPort}/healthz`,
  };
}

async function startDashboard(
  settings: StackSettings,
  secrets: Secrets,
  parts: Array<() => Promise<void>>,
): Promise<Service> {
  if (!settings.reloading && (await buildDashboard(settings.root))) say('Built the dashboard.');
  const address = addressOf(settings, settings.DASHBOARD_PORT);
  return startPart(parts, {
    name: 'dashboard',
    cwd: join(settings.root, 'apps/dashboard'),
    logDir: join(settings.dataDir, 'logs'),
    command: process.execPath,
    args: [
      join(settings.root, 'node_modules/next/dist/bin/next'),
      settings.reloading ? 'dev' : 'start',
      '-H',
      settings.HOST,
      '-p',
      String(settings.DASHBOARD_PORT),
    ],
    environment: {
      NODE_ENV: settings.reloading ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      API_URL: addressOf(settings, settings.API_PORT),
      NEXTAUTH_URL: address,
      NEXTAUTH_SECRET: secrets.nextAuthSecret,
    },
    readyUrl: `${address}/sign-in`,
  });
}
