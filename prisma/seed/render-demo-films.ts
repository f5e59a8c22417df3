import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type Film, renderPair, writeDicom } from '@plumbline/phantom';
import type { DemoStudy } from './demo-studies.ts';

interface Request {
  readonly study: DemoStudy;
  readonly organizationSlug: string;
  /** DICOM DA. */
  readonly studyDate: string;
}

/** Pixel spacing of the demo films: fine enough to read on a screen, small enough to render at the first start. */
const demoPixelSpacingMm = 0.5;

function unexposed(film: Film): Film {
  return { ...film, pixels: new Uint16Array(film.pixels.length).fill(64) };
}

/** The Part 10 files of one demo study; the same request gives the same bytes. */
function renderFilms({ study, organizationSlug, studyDate }: Request): Uint8Array[] {
  const uidSeed = `demo/${organizationSlug}/${study.seed}`;
  const mrn = `${organizationSlug.slice(0, 1).toUpperCase()}-${study.seed}`;
  const options = {
    preset: 'clinic',
    pixelSpacingMm: demoPixelSpacingMm,
    label: study.label,
    uidSeed,
    mrn,
    studyDate,
  } as const;
  const pair = renderPair(study.seed, options);
  const films: Readonly<Record<DemoStudy['films'], readonly Film[]>> = {
    PAIR: [pair.coronal, pair.sagittal],
    CORONAL_ONLY: [pair.coronal],
    SAGITTAL_ONLY: [pair.sagittal],
    UNEXPOSED_PAIR: [unexposed(pair.coronal), pair.sagittal],
  };
  return films[study.films].map((film) => writeDicom(film, pair));
}

/** Renders on every core and hands over each study's files as soon as they are there, in no particular order. */
export async function renderDemoFilms(
  requests: readonly Request[],
  store: (request: Request, files: Uint8Array[]) => Promise<void>,
): Promise<void> {
  const waiting = [...requests];
  const renderNext = async (worker: Worker): Promise<void> => {
    const request = waiting.shift();
    if (!request) return;
    await store(request, await answerOf(worker, request));
    return renderNext(worker);
  };
  const workers = Array.from(
    { length: Math.min(availableParallelism(), requests.length) },
    () => new Worker(new URL(import.meta.url)),
  );
  try {
    await Promise.all(workers.map(renderNext));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker, request: Request): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (files: Uint8Array[]) => {
      worker.off('error', reject);
      resolve(files);
    });
    worker.postMessage(request);
  });
}

if (!isMainThread) parentPort?.on('message', (request: Request) => parentPort?.postMessage(renderFilms(request)));
