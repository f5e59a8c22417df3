import { rememberChoice } from '../../session/remember-choice.ts';
import { languages } from '../../words/language.ts';

/** Remembers the language that the person chose. */
export async function POST(request: Request): Promise<Response> {
  return rememberChoice(request, 'locale', languages);
}
