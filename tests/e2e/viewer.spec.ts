import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { buildFilm } from '../fixtures/dicom/build-film.ts';
import { freshUid } from '../integration/operations/phantom-film.ts';
import { dropFilms } from './drop-films.ts';
import { drawPhantomPair } from './phantom-pair.ts';
import { signInAs } from './sign-in-as.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let studyPath = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-viewer-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const port = (page: Page, view: 'CORONAL' | 'SAGITTAL') => page.locator(`figure[data-view="${view}"]`);
/** "W 2840 L 1520" as the film says it, once its full pixels are there. */
const greyWindow = (film: Locator) => film.locator('output').first();
const zoom = (film: Locator) => film.locator('output').nth(1);
const heatmap = (film: Locator) => film.locator('canvas[data-task]');

async function addFilms(page: Page, paths: readonly string[], search: string): Promise<string> {
  await signInAs(page, 'clinician@riverside.example');
  await dropFilms(page, paths);
  const row = page.getByRole('row').filter({ hasText: search });
  await expect(row).toBeVisible();
  await row.getByRole('link').click();
  await page.waitForURL('**/studies/*');
  return new URL(page.url()).pathname;
}

async function openStudy(page: Page): Promise<void> {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto(studyPath);
  await seePixels(page);
}

/** Waits until both films are there in full. */
async function seePixels(page: Page): Promise<void> {
  for (const view of ['CORONAL', 'SAGITTAL'] as const) {
    await expect(greyWindow(port(page, view))).toHaveText(/^W \d+ L -?\d+$/);
  }
}

/** Drags over the film, from and to fractions of its port. */
async function drag(page: Page, film: Locator, from: [number, number], to: [number, number]): Promise<void> {
  const box = await film.boundingBox();
  if (box === null) throw new Error('the film is not there');
  const at = ([x, y]: [number, number]): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]), { steps: 4 });
  await page.mouse.move(...at(to), { steps: 4 });
  await page.mouse.up();
}

test('a study’s films come with their full pixels, in their own window, spacing said', async ({ page }) => {
  const pair = await drawPhantomPair(folder);
  studyPath = await addFilms(page, [pair.coronalPath, pair.sagittalPath], pair.seed);
  await seePixels(page);
  for (const view of ['CORONAL', 'SAGITTAL'] as const) {
    await expect(port(page, view)).toContainText('1.000 mm/px · not flipped');
    await expect(zoom(port(page, view))).toContainText('100 %');
    await expect(port(page, view)).toContainText('original');
  }
});

test('dragging and keys change what is seen, and reset brings it back', async ({ page }) => {
  await openStudy(page);
  const film = port(page, 'CORONAL');
  const atFirst = (await greyWindow(film).textContent()) ?? '';
  await drag(page, film, [0.3, 0.3], [0.6, 0.5]);
  await expect(greyWindow(film)).not.toHaveText(atFirst);
  await page.keyboard.press('0');
  await expect(greyWindow(film)).toHaveText(atFirst);
  await film.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(greyWindow(film)).not.toHaveText(atFirst);
  await page.keyboard.press('0');
  await page.keyboard.press('z');
  await page.keyboard.press('ArrowUp');
  await expect(zoom(film)).toContainText('110 %');
  await page.keyboard.press('-');
  await expect(zoom(film)).toContainText('100 %');
  await page.keyboard.press('1');
  await expect(zoom(film)).not.toContainText(' 100 %');
  await page.keyboard.press('f');
  await expect(zoom(film)).toContainText('100 %');
  const invert = page.getByRole('button', { name: 'Invert' });
  await page.keyboard.press('i');
  await expect(invert).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('0');
  await expect(invert).toHaveAttribute('aria-pressed', 'false');
});

test('linked films follow each other, unlinked ones do not', async ({ page }) => {
  await openStudy(page);
  const [coronal, sagittal] = [port(page, 'CORONAL'), port(page, 'SAGITTAL')];
  await coronal.getByRole('application').focus();
  await page.keyboard.press('+');
  await expect(zoom(coronal)).toContainText('110 %');
  await expect(zoom(sagittal)).toContainText('110 %');
  await page.keyboard.press('k');
  await page.keyboard.press('+');
  await expect(zoom(coronal)).toContainText('121 %');
  await expect(zoom(sagittal)).toContainText('110 %');
});

test('a Cobb angle that is drawn is stored, comes back, and can be removed and put back', async ({ page }) => {
  await openStudy(page);
  const film = port(page, 'CORONAL');
  await page.keyboard.press('c');
  await drag(page, film, [0.35, 0.3], [0.65, 0.36]);
  await drag(page, film, [0.35, 0.66], [0.65, 0.6]);
  const measurements = page.getByRole('region', { name: 'Measurements' });
  const line = measurements.getByRole('listitem');
  await expect(line).toContainText(/Cobb \d+° ?on the coronal film/);
  const said = await line.locator('b').textContent();
  await expect(film.locator('svg')).toContainText(said ?? '');
  await page.reload();
  await expect(line.locator('b')).toHaveText(said ?? '');
  await expect(greyWindow(film)).toHaveText(/^W \d+/);
  await expect(film.locator('svg')).toContainText(said ?? '');
  await measurements.getByRole('button', { name: `Remove ${said}` }).click();
  await expect(line).toHaveCount(0);
  await measurements.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toHaveCount(1);
});

test('a drawing is taken by hand or from the list, moved point by point with arrow keys, and removed with Delete', async ({
  page,
}) => {
  await openStudy(page);
  const film = port(page, 'CORONAL');
  const measurements = page.getByRole('region', { name: 'Measurements' });
  const line = measurements.getByRole('listitem');
  const select = line.getByRole('button', { name: /^Cobb/ });
  await expect(select).toHaveAttribute('aria-pressed', 'false');
  await drag(page, film, [0.5, 0.33], [0.5, 0.33]);
  await expect(select).toHaveAttribute('aria-pressed', 'true');
  await select.click();
  await expect(select).toHaveAttribute('aria-pressed', 'false');
  await select.click();
  const angle = page.getByRole('group', { name: 'Curve 1' }).getByLabel('Cobb °');
  const before = (await line.locator('b').textContent()) ?? '';
  await expect(angle).toHaveValue(/\d+/.exec(before)?.[0] ?? '');
  const point = line.getByRole('button', { name: /^Point 4 of / });
  await point.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(line.locator('b')).not.toHaveText(before);
  await expect(point).toBeFocused();
  const after = (await line.locator('b').textContent()) ?? '';
  await expect(film.locator('svg')).toContainText(after);
  await expect(angle).toHaveValue(/\d+/.exec(after)?.[0] ?? '');
  await expect(page.getByText('The angle is from your drawing.')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Curve 1' })).toHaveCount(0);
  const undo = measurements.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line.locator('b')).toHaveText(after);
});

test('the heatmap lies on the film wherever the film is moved, and is off at first', async ({ page }) => {
  await openStudy(page);
  const film = port(page, 'CORONAL');
  await expect(heatmap(film)).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(heatmap(film)).toHaveCount(1);
  await expect(film).toContainText(/\d+ × \d+ cells/);
  const before = await heatmap(film).boundingBox();
  await film.getByRole('application').focus();
  await page.keyboard.press('+');
  await expect(zoom(film)).toContainText('110 %');
  const after = await heatmap(film).boundingBox();
  expect((after?.height ?? 0) / (before?.height ?? 1)).toBeCloseTo(1.1, 2);
  await page.keyboard.press('h');
  await expect(heatmap(film)).toHaveCount(0);
});

test('a film without calibration says so, and is measured in pixels', async ({ page }) => {
  const mrn = `U-${Date.now()}`;
  const path = join(folder, 'uncalibrated.dcm');
  const uids = { StudyInstanceUID: freshUid(), SeriesInstanceUID: freshUid(), SOPInstanceUID: freshUid() };
  await writeFile(path, buildFilm({ ...uids, PatientID: mrn, PixelSpacing: null }));
  await addFilms(page, [path], mrn);
  const film = port(page, 'CORONAL');
  await expect(greyWindow(film)).toHaveText(/^W \d+ L -?\d+$/);
  await expect(film).toContainText('uncalibrated');
  await page.keyboard.press('l');
  await drag(page, film, [0.4, 0.4], [0.6, 0.6]);
  await expect(page.getByRole('region', { name: 'Measurements' })).toContainText(/Length [\d.]+ px/);
});

test('a film that cannot be loaded says so in its place and is tried again', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.route('**/frames/1', (route) => route.abort());
  await page.goto(studyPath);
  const film = port(page, 'CORONAL');
  await expect(film.getByText('The full film could not be loaded.')).toBeVisible();
  await expect(film.getByRole('img')).toBeVisible();
  await page.unroute('**/frames/1');
  await film.getByRole('button', { name: 'Try again' }).click();
  await expect(greyWindow(film)).toHaveText(/^W \d+ L -?\d+$/);
});
