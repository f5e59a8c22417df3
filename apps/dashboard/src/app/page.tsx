import { redirect } from 'next/navigation';
import { firstScreen } from '../features/clinic/screens.ts';
import { readViewer } from '../session/ask-api.ts';

/** Everybody starts at the first screen that the role may see. */
export default async function Start() {
  redirect(firstScreen((await readViewer()).permissions));
}
