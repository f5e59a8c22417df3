import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Beyond this many names, an operation is counted as `other`: callers choose names, and each one is a series. */
const operationNamesAtMost = 200;

export interface Metrics {
  readonly registry: Registry;
  /** One answered GraphQL request: its operation's name, and how it ended. */
  observe(operationName: string | null, outcome: 'ok' | 'error', seconds: number): void;
}

/** Counts and durations of one running API, for Prometheus. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'plumbline_graphql_request_duration_seconds',
    help: 'Time from parsing to the committed response, by operation name.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const known = new Set<string>();
  return {
    registry,
    observe(operationName, outcome, seconds) {
      const name = operationName ?? 'anonymous';
      if (known.size < operationNamesAtMost) known.add(name);
      durations.observe({ operation: known.has(name) ? name : 'other', outcome }, seconds);
    },
  };
}
