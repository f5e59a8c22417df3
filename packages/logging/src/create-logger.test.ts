import { expect, test } from 'vitest';
import { createLogger } from './create-logger.ts';

function listen(level = 'info') {
  const lines: string[] = [];
  const logger = createLogger({ name: 'test', level, destination: { write: (line) => lines.push(line) } });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') };
}

const secrets = {
  mrn: 'MRN-4711',
  name: 'Doe^Jane',
  patientName: 'Doe^Jane',
  birthDate: '2011-02-03',
  studyInstanceUid: '1.2.840.1',
  sopInstanceUid: '1.2.840.2',
  accessToken: 'eyJhbGciOi',
  authorization: 'Bearer eyJhbGciOi',
  passwordHash: '$argon2id$v=19',
};

test('a line keeps its codes, counts and our own ids', () => {
  const { logger, last } = listen();
  logger.info({ studyId: '0192', code: 'FILM_TRUNCATED', films: 2 }, 'film refused');
  expect(last()).toMatchObject({ level: 'info', service: 'test', studyId: '0192', code: 'FILM_TRUNCATED', films: 2 });
  expect(last()).toMatchObject({ msg: 'film refused' });
});

test.each(Object.entries(secrets))('a line loses %s wherever it stands', (field, value) => {
  const { logger, lines } = listen();
  logger.info({ [field]: value });
  logger.info({ request: { headers: { [field.toUpperCase()]: value } } });
  logger.info({ films: [{ [field]: value }, [{ [field]: value }]] });
  logger.child({ [field]: value }).info('from a child');
  logger
    .child({})
    .child({ film: { [field]: value } })
    .info('from a grandchild');
  expect(lines).toHaveLength(5);
  expect(lines.join('')).not.toContain(value);
});

test('the spelling of a field does not matter', () => {
  const { logger, lines } = listen();
  logger.info({ patient_name: 'Doe', 'Set-Cookie': 'Doe', PatientID: 'Doe', 'Patient Name': 'Doe' });
  expect(lines.join('')).not.toContain('Doe');
});

test('an error is told by its message, stack, code and cause, not by what else it carries', () => {
  const { logger, lines, last } = listen();
  const cause = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED', request: 'MRN-4711' });
  logger.error({ err: new Error('storage is away', { cause }) }, 'film lost');
  expect(last().err).toMatchObject({
    type: 'Error',
    message: 'storage is away',
    cause: { message: 'connection refused', code: 'ECONNREFUSED' },
  });
  expect(last().err.stack).toContain('create-logger.test.ts');
  expect(lines.join('')).not.toContain('MRN-4711');
});

test('an error given alone is cleaned too', () => {
  const { logger, lines, last } = listen();
  logger.error(Object.assign(new Error('refused'), { patient: secrets }));
  expect(last()).toMatchObject({ msg: 'refused', err: { message: 'refused' } });
  expect(lines.join('')).not.toContain('MRN-4711');
});

test('a film’s bytes become their number, and a circle ends', () => {
  const { logger, last } = listen();
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  logger.info({ pixels: new Uint8Array(16), circle });
  expect(last().pixels).toBe('[16 bytes]');
  expect(JSON.stringify(last().circle)).toContain('[too deep]');
});
