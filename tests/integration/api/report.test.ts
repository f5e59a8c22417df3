import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Role } from '@plumbline/database/enums';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy } from './screened-study.ts';

const run = promisify(execFile);

describe('the report of a study', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  let studyId: string;
  let token: string;
  let folder: string;

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
    await clinic.deployModel();
    studyId = await screenedStudy(clinic, { mrn: 'MRN-9', name: '王^芳', birthDate: '20120430' });
    token = await api.tokenOf(clinic, 'CLINICIAN');
    folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  const fetchReport = (file: string, language = 'en', bearer: string | null = token) =>
    fetch(`${api.url}/reports/studies/${file}`, {
      headers: { 'Accept-Language': language, ...(bearer && { Authorization: `Bearer ${bearer}` }) },
    });

  /** What a reader of the PDF can select, by poppler, and what it says of the file. */
  async function readPdf(response: Response): Promise<{ text: string; info: string; fonts: string }> {
    const file = join(folder, 'report.pdf');
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    const { stdout: text } = await run('pdftotext', ['-layout', file, '-']);
    const { stdout: info } = await run('pdfinfo', [file]);
    const { stdout: fonts } = await run('pdffonts', [file]);
    return { text, info, fonts };
  }

  test('as PDF: A4, tagged, its text selectable, the patient and the page on each page', async () => {
    const response = await fetchReport(`${studyId}.pdf`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Content-Language')).toBe('en');
    expect(response.headers.get('Content-Disposition')).toBe(`inline; filename="report-${studyId}.pdf"`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { text, info, fonts } = await readPdf(response);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('王, 芳 · MRN MRN-9 · born 2012-04-30');
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain('PRELIMINARY – not signed');
    }
    expect(text).toMatch(/CMS +flagged, probability 0\.6[23] at the screening point 0\.60 \(network Dual\)/);
    expect(text).toMatch(/Number of curves +not read yet/);
    const embedded = fonts
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(embedded.every((line) => / yes yes yes /.test(line))).toBe(true);
  });

  test('as PDF in Chinese, every character in the font', async () => {
    const response = await fetchReport(`${studyId}.pdf`, 'zh-CN,zh;q=0.9,en;q=0.8');
    expect(response.headers.get('Content-Language')).toBe('zh-CN');
    const { text } = await readPdf(response);
    expect(text).toContain('全脊柱X线报告');
    expect(text).toContain('王, 芳 · 病历号MRN-9 · 出生2012年4月30日');
    expect(text).toContain('初步报告 – 未签署');
    expect(text).not.toContain('〓');
  });

  test('the text twin says what the PDF says', async () => {
    const text = await (await fetchReport(`${studyId}.txt`)).text();
    const { text: printed } = await readPdf(await fetchReport(`${studyId}.pdf`));
    const flat = (of: string) => of.replaceAll(/\s+/g, '').replaceAll('’', "'");
    for (const line of text.split('\n').filter((said) => said.startsWith('  '))) {
      const [label = '', ...said] = line.trim().split(': ');
      expect(flat(printed)).toContain(flat(label));
      // A long text is broken over lines, beside which a label may stand.
      const start = flat(said.join(': ')).slice(0, 40);
      expect(flat(printed)).toContain(start);
    }
  });

  test('each viewing is recorded with study, patient and format', async () => {
    const before = (await clinic.auditTrail('report:view')).length;
    await fetchReport(`${studyId}.pdf`);
    await fetchReport(`${studyId}.txt`);
    const patient = (await clinic.held()).patients[0];
    expect((await clinic.auditTrail('report:view')).slice(before)).toMatchObject([
      { action: 'READ', entityId: studyId, patientId: patient?.id, detail: { format: 'PDF' } },
      { action: 'READ', entityId: studyId, patientId: patient?.id, detail: { format: 'TEXT' } },
    ]);
  });

  test.each(Object.values(Role).filter((role) => role !== 'CLINICIAN'))('is refused to %s', async (role) => {
    const response = await fetchReport(`${studyId}.txt`, 'en', await api.tokenOf(clinic, role));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'PERMISSION_MISSING' });
    expect((await clinic.auditTrail('report:view')).at(-1)).toMatchObject({ outcome: 'MINOR_FAILURE' });
  });

  test('is not there for who is not signed in, for another clinic, and under no other name', async () => {
    expect((await fetchReport(`${studyId}.pdf`, 'en', null)).status).toBe(401);
    const other = await api.platform.openClinic();
    const elsewhere = await fetchReport(`${studyId}.pdf`, 'en', await api.tokenOf(other, 'CLINICIAN'));
    expect(elsewhere.status).toBe(404);
    expect((await fetchReport('nothing.pdf')).status).toBe(404);
    expect((await fetchReport(`${studyId}.doc`)).status).toBe(404);
  });
});
