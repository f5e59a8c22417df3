import './assignment.ts';
import './audit-event.ts';
import './disagreements.ts';
import './evaluation.ts';
import './care.ts';
import './cohort-comparison.ts';
import './comment.ts';
import './film.ts';
import './heatmap.ts';
import './model-version.ts';
import './patient.ts';
import './registered-version.ts';
import './release.ts';
import './release-steps.ts';
import './priors.ts';
import './reading.ts';
import './record-care.ts';
import './reassign-views.ts';
import './rescreening.ts';
import './saved-filter.ts';
import './scalars.ts';
import './session.ts';
import './settings.ts';
import './sign-reading.ts';
import './store-blinded-read.ts';
import './study.ts';
import './worklist.ts';
import './write-measurement.ts';
import './worklist-changed.ts';
import './worklist-counts.ts';
import { builder } from '../builder.ts';

builder.queryType({ authScopes: { public: true } });
builder.mutationType({ authScopes: { public: true } });
builder.subscriptionType({ authScopes: { public: true } });

/** Everything that the API answers, built from the files beside this one. */
export const schema = builder.toSchema();
