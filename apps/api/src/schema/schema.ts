import './audit-event.ts';
import './disagreements.ts';
import './evaluation.ts';
import './film.ts';
import './heatmap.ts';
import './patient.ts';
import './registered-version.ts';
import './release.ts';
import './release-steps.ts';
import './scalars.ts';
import './session.ts';
import './sign-reading.ts';
import './study.ts';
import './worklist.ts';
import { builder } from '../builder.ts';

builder.queryType({ authScopes: { public: true } });
builder.mutationType({ authScopes: { public: true } });

/** Everything that the API answers, built from the files beside this one. */
export const schema = builder.toSchema();
