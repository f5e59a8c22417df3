import { type Bindings, type ChildLoggerOptions, type DestinationStream, type Logger, pino } from 'pino';
import { withoutNeverLogged } from './without-never-logged.ts';

export type { Logger };

export interface LoggerSettings {
  /** The process that speaks, for example `api`. */
  readonly name: string;
  readonly level: string;
  /** Standard output when absent. */
  readonly destination?: DestinationStream;
}

/** Pino forgets the formatter of bindings for child loggers, so what a child is given is cleaned on the way in. */
function cleanChildren(logger: Logger): Logger {
  const { child } = logger;
  const cleanChild = function (this: Logger, bindings: Bindings, options?: ChildLoggerOptions) {
    return Reflect.apply(child, this, [withoutNeverLogged(bindings), options]);
  };
  return Object.defineProperty(logger, 'child', { value: cleanChild });
}

/**
 * One JSON object a line. Fields are cleaned before they are written; a message is written as it stands, so values belong
 * into fields and never into the message.
 */
export function createLogger({ name, level, destination }: LoggerSettings): Logger {
  const settings = {
    level,
    base: { service: name },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (described: unknown) => described },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: withoutNeverLogged,
    },
  };
  return cleanChildren(destination ? pino(settings, destination) : pino(settings));
}
