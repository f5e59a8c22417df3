import './audit-event.ts';
import './comment.ts';
import './film.ts';
import './heatmap.ts';
import './model-version.ts';
import './patient.ts';
import './reassign-views.ts';
import './scalars.ts';
import './session.ts';
import './settings.ts';
import './sign-reading.ts';
import './study.ts';
import './worklist.ts';
import { builder } from '../builder.ts';

builder.queryType({ authScopes: { public: true } });
builder.mutationType({ authScopes: { public: true } });

/** Everything that the API answers, built from the files beside this one. */
export const schema = builder.toSchema();
