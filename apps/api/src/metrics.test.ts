import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

const count = 'plumbline_graphql_request_duration_seconds_count';

describe('metrics', () => {
  it('counts requests by operation name and outcome', async () => {
    const metrics = createMetrics();
    metrics.observe('Worklist', 'ok', 0.02);
    metrics.observe('Worklist', 'ok', 0.03);
    metrics.observe(null, 'error', 0.01);
    const text = await metrics.registry.metrics();
    expect(text).toContain(`${count}{operation="Worklist",outcome="ok"} 2`);
    expect(text).toContain(`${count}{operation="anonymous",outcome="error"} 1`);
  });

  it('calls the 201st name "other"', async () => {
    const metrics = createMetrics();
    for (let name = 1; name <= 201; name += 1) metrics.observe(`Q${name}`, 'ok', 0.01);
    const text = await metrics.registry.metrics();
    expect(text).toContain(`${count}{operation="Q200",outcome="ok"} 1`);
    expect(text).not.toContain('operation="Q201"');
    expect(text).toContain(`${count}{operation="other",outcome="ok"} 1`);
  });
});
