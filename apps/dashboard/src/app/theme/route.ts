import { rememberChoice } from '../../session/remember-choice.ts';

/** Remembers the theme; nothing flashes on the next visit. */
export async function POST(request: Request): Promise<Response> {
  return rememberChoice(request, 'theme', ['dark', 'light']);
}
