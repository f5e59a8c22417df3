import './assignment.ts';
import './audit-event.ts';
import './film.ts';
import './heatmap.ts';
import './patient.ts';
import './saved-filter.ts';
import './scalars.ts';
import './session.ts';
import './sign-reading.ts';
import './study.ts';
import './worklist.ts';
import './worklist-changed.ts';
import './worklist-counts.ts';
import { builder } from '../builder.ts';

builder.queryType({ authScopes: { public: true } });
builder.mutationType({ authScopes: { public: true } });
builder.subscriptionType({ authScopes: { public: true } });

/** Everything that the API answers, built from the files beside this one. */
export const schema = builder.toSchema();
